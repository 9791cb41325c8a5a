namespace Fidelity.Memory;

/// <summary>Walking a capability concurrently in batches.</summary>
public static class BatchProcessing
{
    /// <summary>
    /// Processes all elements in batches of <paramref name="batchSize"/> (the last may be shorter), several at a
    /// time, each with scratch memory of its own. Returns when all are done; the calling thread works too.
    /// Nothing managed is allocated per batch.
    /// </summary>
    /// <param name="capability">What to process.</param>
    /// <param name="batchSize">Elements per batch, at least 1.</param>
    /// <param name="body">Called once per batch, on several threads at a time, in no order.</param>
    /// <param name="options">How many at a time, and how much scratch memory.</param>
    /// <param name="cancellationToken">Stops before the next batch.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="batchSize"/> or an option is below 1.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; some batches may have been processed.</exception>
    /// <exception cref="Exception">The first failure of <paramref name="body"/>, as it was thrown; running batches are awaited, no further ones begin.</exception>
    public static void ProcessBatched<T>(
        this WriteCapability<T> capability,
        int batchSize,
        Action<Batch<WriteCapability<T>>> body,
        BatchOptions? options = null,
        CancellationToken cancellationToken = default)
        where T : unmanaged =>
        new BatchRun<WriteCapability<T>>(capability, capability.Length, batchSize, static (whole, start, length) => whole.Slice(start, length), options, cancellationToken)
            .Run(body);

    /// <inheritdoc cref="ProcessBatched{T}(WriteCapability{T}, int, Action{Batch{WriteCapability{T}}}, BatchOptions?, CancellationToken)"/>
    public static void ProcessBatched<T>(
        this ReadCapability<T> capability,
        int batchSize,
        Action<Batch<ReadCapability<T>>> body,
        BatchOptions? options = null,
        CancellationToken cancellationToken = default)
        where T : unmanaged =>
        new BatchRun<ReadCapability<T>>(capability, capability.Length, batchSize, static (whole, start, length) => whole.Slice(start, length), options, cancellationToken)
            .Run(body);

    /// <summary>As the synchronous form, for a body that awaits; its capabilities survive that.</summary>
    /// <inheritdoc cref="ProcessBatched{T}(WriteCapability{T}, int, Action{Batch{WriteCapability{T}}}, BatchOptions?, CancellationToken)"/>
    public static Task ProcessBatchedAsync<T>(
        this WriteCapability<T> capability,
        int batchSize,
        Func<Batch<WriteCapability<T>>, ValueTask> body,
        BatchOptions? options = null,
        CancellationToken cancellationToken = default)
        where T : unmanaged =>
        new BatchRun<WriteCapability<T>>(capability, capability.Length, batchSize, static (whole, start, length) => whole.Slice(start, length), options, cancellationToken)
            .RunAsync(body);

    /// <inheritdoc cref="ProcessBatchedAsync{T}(WriteCapability{T}, int, Func{Batch{WriteCapability{T}}, ValueTask}, BatchOptions?, CancellationToken)"/>
    public static Task ProcessBatchedAsync<T>(
        this ReadCapability<T> capability,
        int batchSize,
        Func<Batch<ReadCapability<T>>, ValueTask> body,
        BatchOptions? options = null,
        CancellationToken cancellationToken = default)
        where T : unmanaged =>
        new BatchRun<ReadCapability<T>>(capability, capability.Length, batchSize, static (whole, start, length) => whole.Slice(start, length), options, cancellationToken)
            .RunAsync(body);
}
