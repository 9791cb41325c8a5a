namespace Fidelity.BareWire.Fuzz;

/// <summary>Prints how far the run is, once a second, and ends the process if an input takes too long.</summary>
internal sealed class ProgressWatch : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Func<FuzzTally> _tally;
    private readonly Func<string> _reproduction;
    private readonly ManualResetEventSlim _ended = new();
    private readonly Thread _thread;

    /// <summary>Watches a run.</summary>
    /// <param name="tally">How far it is.</param>
    /// <param name="reproduction">The command that does the current input again.</param>
    internal ProgressWatch(Func<FuzzTally> tally, Func<string> reproduction)
    {
        _tally = tally;
        _reproduction = reproduction;
        _thread = new Thread(Watch) { IsBackground = true, Name = "watch" };
        _thread.Start();
    }

    public void Dispose()
    {
        _ended.Set();
        _thread.Join();
        _ended.Dispose();
    }

    private void Watch()
    {
        long last = -1;
        TimeSpan still = TimeSpan.Zero;
        TimeSpan second = TimeSpan.FromSeconds(1);
        while (!_ended.Wait(second))
        {
            FuzzTally tally = _tally();
            if (Console.IsOutputRedirected)
            {
                Console.WriteLine(tally);
            }
            else
            {
                Console.Write($"\r{tally}");
            }

            still = tally.Inputs == last ? still + second : TimeSpan.Zero;
            last = tally.Inputs;
            if (still >= Patience)
            {
                Console.WriteLine($"{Environment.NewLine}FINDING: an input has taken {still.TotalSeconds:0} seconds and is not done.{Environment.NewLine}again: {_reproduction()}");
                Environment.Exit(FuzzRun.Found);
            }
        }
    }
}
