namespace Fidelity.Memory.Tests.Regressions;

/// <summary>A thread that does one thing over and over until it is disposed; its failure is the test's.</summary>
internal sealed class Rival : IDisposable
{
    private readonly Thread _thread;
    private Exception? _failure;
    private volatile bool _over;

    internal Rival(Action step)
    {
        _thread = new Thread(() => _failure = Record.Exception(() =>
        {
            while (!_over)
            {
                step();
            }
        }));
        _thread.Start();
    }

    public void Dispose()
    {
        _over = true;
        _thread.Join();
        Assert.Null(_failure);
    }
}
