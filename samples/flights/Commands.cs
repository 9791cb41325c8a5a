using Flights.Measuring;
using Flights.Writing;

namespace Flights;

/// <summary>Does what the command line asks for.</summary>
internal static class Commands
{
    /// <exception cref="FlightsException">The command line was not understood, or the job cannot be done.</exception>
    public static Task<ExitCode> RunAsync(string[] arguments) => CommandLine.Parse(arguments) switch
    {
        Request.Measured measured => MeasureAsync(measured),
        Request.Written written => RunJobAsync(new WriteJob(written.Options).RunAsync),
        Request.Work work => RunJobAsync(new Job(work.Options).RunAsync),
        var help => Task.FromResult(Show((Request.Help)help)),
    };

    private static async Task<ExitCode> RunJobAsync(Func<CancellationToken, Task> job)
    {
        using StopSignals signals = new(mayEndAbruptly: false);
        try
        {
            await job(signals.Token).ConfigureAwait(false);
            return ExitCode.Done;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("flights: stopped.").ConfigureAwait(false);
            return signals.Code;
        }
    }

    private static async Task<ExitCode> MeasureAsync(Request.Measured measured)
    {
        using StopSignals signals = new(mayEndAbruptly: true);
        _ = Task.Run(() => StopWhenInputEnds(signals));
        try
        {
            return await MeasuredWork.RunAsync(measured.Way, measured.File, measured.Budget, signals.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return signals.Code;
        }
    }

    /// <summary>The starting process closes this one's input when it no longer wants the answer, or ends.</summary>
    private static void StopWhenInputEnds(StopSignals signals)
    {
        using Stream input = Console.OpenStandardInput();
        if (input.ReadByte() < 0)
        {
            signals.Stop(ExitCode.Terminated);
        }
    }

    private static ExitCode Show(Request.Help help)
    {
        help.Show();
        Console.Out.WriteLine("Exit codes:");
        foreach ((ExitCode code, string meaning) in ExitCodes.All)
        {
            Console.Out.WriteLine($"  {(int)code,-4} {meaning}");
        }

        return ExitCode.Done;
    }
}
