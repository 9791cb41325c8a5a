namespace Fidelity.Memory.Tests;

/// <summary>A thread that has an access open until it is told to close it.</summary>
internal sealed class Borrower : IDisposable
{
    private readonly Thread _thread;
    private readonly ManualResetEventSlim _opened = new();
    private readonly ManualResetEventSlim _mayClose = new();
    private Exception? _failure;

    private Borrower(Action<Action> openAndWait)
    {
        _thread = new Thread(() =>
        {
            _failure = Record.Exception(() => openAndWait(() =>
            {
                _opened.Set();
                _mayClose.Wait();
            }));
            _opened.Set();
        });
        _thread.Start();
        _opened.Wait();
    }

    /// <summary>Opens for writing on another thread; before closing, <paramref name="atTheEnd"/> sees the memory.</summary>
    internal static Borrower Open<T>(WriteCapability<T> capability, Action<WriteCapability<T>>? whileOpen = null, SpanAction<T>? atTheEnd = null)
        where T : unmanaged => new(wait =>
        {
            using DirectAccess<T> access = capability.GetDirectAccess();
            whileOpen?.Invoke(capability);
            wait();
            atTheEnd?.Invoke(access.Span);
        });

    /// <summary>Opens for reading on another thread.</summary>
    internal static Borrower Open<T>(ReadCapability<T> capability)
        where T : unmanaged => new(wait =>
        {
            using ReadOnlyAccess<T> access = capability.GetDirectAccess();
            wait();
        });

    /// <summary>Opens on a thread that ends without closing.</summary>
    internal static void OpenAndDie<T>(WriteCapability<T> capability)
        where T : unmanaged => OtherThread.Run(() => _ = capability.GetDirectAccess().Length);

    /// <summary>Lets the thread close and end, and passes its failure on.</summary>
    internal void Close()
    {
        _mayClose.Set();
        _thread.Join();
        if (_failure is { } failure)
        {
            _failure = null;
            throw new InvalidOperationException($"The borrowing thread failed: {failure.Message}", failure);
        }
    }

    public void Dispose()
    {
        Close();
        _opened.Dispose();
        _mayClose.Dispose();
    }
}
