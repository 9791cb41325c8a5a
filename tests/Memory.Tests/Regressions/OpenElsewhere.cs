namespace Fidelity.Memory.Tests.Regressions;

/// <summary>An access that another thread has open until this is disposed.</summary>
internal sealed class OpenElsewhere : IDisposable
{
    private readonly Thread _thread;
    private readonly ManualResetEventSlim _opened = new();
    private readonly ManualResetEventSlim _mayClose = new();
    private Exception? _failure;

    private OpenElsewhere(Action<Action> hold)
    {
        _thread = new Thread(() =>
        {
            _failure = Record.Exception(() => hold(() =>
            {
                _opened.Set();
                _mayClose.Wait();
            }));
            _opened.Set();
        });
        _thread.Start();
        _opened.Wait();
    }

    internal static OpenElsewhere For<T>(WriteCapability<T> capability)
        where T : unmanaged => new(wait =>
        {
            using DirectAccess<T> access = capability.GetDirectAccess();
            wait();
        });

    public void Dispose()
    {
        _mayClose.Set();
        _thread.Join();
        Assert.Null(_failure);
        _opened.Dispose();
        _mayClose.Dispose();
    }
}
