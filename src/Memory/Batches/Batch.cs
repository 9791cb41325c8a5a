namespace Fidelity.Memory;

/// <summary>One batch of a capability that is processed in batches.</summary>
/// <typeparam name="TCapability">The kind of capability: <see cref="ReadCapability{T}"/> or <see cref="WriteCapability{T}"/>.</typeparam>
/// <param name="Items">The batch's elements.</param>
/// <param name="Index">Which batch this is, from 0.</param>
/// <param name="Start">Where its first element lies in the whole.</param>
/// <param name="Workspace">The right to allocate scratch memory that ends with the batch.</param>
/// <param name="CancellationToken">Cancelled when the caller cancels, or another batch has failed.</param>
public readonly record struct Batch<TCapability>(
    TCapability Items,
    int Index,
    int Start,
    AllocateCapability Workspace,
    CancellationToken CancellationToken);
