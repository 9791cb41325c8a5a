using System.Runtime.InteropServices;

namespace Flights;

/// <summary>Turns Ctrl-C and SIGTERM into a cancellation, so that the program tidies up before it ends.</summary>
internal sealed class StopSignals : IDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(4);

    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;
    private readonly bool _mayEndAbruptly;
    private int _code;

    /// <param name="mayEndAbruptly">Whether there is nothing to tidy up, so that work which does not stop soon is abandoned.</param>
    public StopSignals(bool mayEndAbruptly)
    {
        _mayEndAbruptly = mayEndAbruptly;
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Stop(signal, ExitCode.Interrupted));
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Stop(signal, ExitCode.Terminated));
    }

    public CancellationToken Token => _stop.Token;

    /// <summary>What to exit with after the cancellation.</summary>
    public ExitCode Code => Volatile.Read(ref _code) is var code and not 0 ? (ExitCode)code : ExitCode.Interrupted;

    /// <summary>Stops as a signal would.</summary>
    public void Stop(ExitCode code)
    {
        Interlocked.CompareExchange(ref _code, (int)code, 0);
        _stop.Cancel();
        if (_mayEndAbruptly)
        {
            Task.Delay(Grace).ContinueWith(_ => Environment.Exit((int)Code), TaskScheduler.Default);
        }
    }

    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
        _stop.Dispose();
    }

    private void Stop(PosixSignalContext signal, ExitCode code)
    {
        signal.Cancel = true;
        Stop(code);
    }
}
