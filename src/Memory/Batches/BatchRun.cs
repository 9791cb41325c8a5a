using System.Runtime.ExceptionServices;

namespace Fidelity.Memory;

/// <summary>One walk over a capability: workers take the next batch until there is none, one failed, or the caller cancelled.</summary>
internal sealed class BatchRun<TCapability>
    where TCapability : struct
{
    private readonly TCapability _whole;
    private readonly int _length;
    private readonly int _batchSize;
    private readonly int _batches;
    private readonly Func<TCapability, int, int, TCapability> _slice;
    private readonly BatchOptions _options;
    private readonly CancellationToken _callersToken;
    private int _taken;
    private ExceptionDispatchInfo? _firstFailure;

    internal BatchRun(
        TCapability whole, int length, int batchSize, Func<TCapability, int, int, TCapability> slice,
        BatchOptions? options, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(batchSize, 1);
        _options = options ?? BatchOptions.Default;
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.DegreeOfParallelism, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.WorkspaceSize.Bytes, 1, nameof(options));
        _whole = whole;
        _length = length;
        _batchSize = batchSize;
        _batches = (int)(((long)length + batchSize - 1) / batchSize);
        _slice = slice;
        _callersToken = cancellationToken;
    }

    private int Workers => Math.Min(_options.DegreeOfParallelism, _batches);

    internal void Run(Action<Batch<TCapability>> body)
    {
        ArgumentNullException.ThrowIfNull(body);
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(_callersToken);
        Task[] others = new Task[Math.Max(0, Workers - 1)];
        for (int i = 0; i < others.Length; i++)
        {
            others[i] = Task.Run(() => Work(body, stop), CancellationToken.None);
        }

        Work(body, stop);
        Task.WaitAll(others, CancellationToken.None);
        Conclude();
    }

    internal Task RunAsync(Func<Batch<TCapability>, ValueTask> body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return RunAllAsync(body);
    }

    private async Task RunAllAsync(Func<Batch<TCapability>, ValueTask> body)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(_callersToken);
        Task[] workers = new Task[Workers];
        for (int i = 0; i < workers.Length; i++)
        {
            workers[i] = Task.Run(() => WorkAsync(body, stop), CancellationToken.None);
        }

        await Task.WhenAll(workers).ConfigureAwait(false);
        Conclude();
    }

    private void Work(Action<Batch<TCapability>> body, CancellationTokenSource stop)
    {
        try
        {
            using Region workspace = CreateWorkspace();
            while (TryTake(workspace, out Batch<TCapability> batch, stop.Token))
            {
                body(batch);
                workspace.Reset();
            }
        }
        catch (Exception failure)
        {
            Fail(failure, stop);
        }
    }

    private async Task WorkAsync(Func<Batch<TCapability>, ValueTask> body, CancellationTokenSource stop)
    {
        try
        {
            using Region workspace = CreateWorkspace();
            while (TryTake(workspace, out Batch<TCapability> batch, stop.Token))
            {
                await body(batch).ConfigureAwait(false);
                workspace.Reset();
            }
        }
        catch (Exception failure)
        {
            Fail(failure, stop);
        }
    }

    private bool TryTake(Region workspace, out Batch<TCapability> batch, CancellationToken stop)
    {
        batch = default;
        if (stop.IsCancellationRequested)
        {
            return false;
        }

        int index = Interlocked.Increment(ref _taken) - 1;
        if (index >= _batches)
        {
            return false;
        }

        int start = index * _batchSize;
        int length = Math.Min(_batchSize, _length - start);
        batch = new Batch<TCapability>(_slice(_whole, start, length), index, start, workspace.GetAllocateAccess(), stop);
        return true;
    }

    private Region CreateWorkspace()
    {
        RegionOptions options = new() { Name = "batch workspace", Budget = _options.WorkspaceSize };
        return _options.WorkspaceParent is { } parent ? parent.CreateChild(options) : Region.Create(options);
    }

    private void Fail(Exception failure, CancellationTokenSource stop)
    {
        Interlocked.CompareExchange(ref _firstFailure, ExceptionDispatchInfo.Capture(failure), null);
        stop.Cancel();
    }

    private void Conclude()
    {
        if (_firstFailure is null && _taken >= _batches)
        {
            return;
        }

        if (_firstFailure is { SourceException: not OperationCanceledException } failure)
        {
            failure.Throw();
        }

        _callersToken.ThrowIfCancellationRequested();
        _firstFailure?.Throw();
    }
}
