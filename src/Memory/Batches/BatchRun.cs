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
    private readonly object _gate = new();
    private int _taken;
    private int _working;
    private bool _over;
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
        for (int i = 1; i < Workers; i++)
        {
            ThreadPool.UnsafeQueueUserWorkItem(_ => Help(body, stop), null);
        }

        Work(body, stop);
        AwaitHelpers();
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

    /// <summary>Works on a thread of the pool, unless the run is over before one was free.</summary>
    private void Help(Action<Batch<TCapability>> body, CancellationTokenSource stop)
    {
        lock (_gate)
        {
            if (_over)
            {
                return;
            }

            _working++;
        }

        Work(body, stop);
        lock (_gate)
        {
            _working--;
            Monitor.PulseAll(_gate);
        }
    }

    private void AwaitHelpers()
    {
        lock (_gate)
        {
            _over = true;
            while (_working > 0)
            {
                Monitor.Wait(_gate);
            }
        }
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
        try
        {
            stop.Cancel();
        }
        catch (AggregateException)
        {
            // A body's own registration on the token failed; the failure that led here is the one to report.
        }
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
