using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Globalization;
using Fidelity.Memory;
using Flights.Data;
using Flights.Measuring;
using Flights.Parsing;
using Flights.Reporting;

namespace Flights;

/// <summary>The command line.</summary>
internal static class Commands
{
    private const string Both = "both";
    private const int MostRepeats = 10_000;

    private static readonly Option<string> File = new("--file")
    {
        Description = $"CSV file with the columns delay, distance and time, as it is or compressed with gzip (default: the {FlightFile.DefaultName} that comes with the program)",
        HelpName = "path",
    };

    private static readonly Option<int> Repeat = new("--repeat")
    {
        Description = $"read the file this many times, 1 to {MostRepeats}",
        HelpName = "times",
        DefaultValueFactory = _ => 1,
    };

    private static readonly Option<string> WayChoice = new("--way")
    {
        Description = "do the work in regions, the usual .NET way, or both and compare",
        DefaultValueFactory = _ => Both,
    };

    private static readonly Option<bool> Lenient = new("--lenient") { Description = "skip and count malformed rows instead of stopping at the first" };

    private static readonly Option<ByteSize?> Budget = new("--budget")
    {
        Description = "most memory for regions, such as 256MB (default: no limit)",
        HelpName = "size",
        CustomParser = ParseSize,
    };

    private static readonly Option<string> Report = new("--report")
    {
        Description = "where to write the report",
        HelpName = "path",
        DefaultValueFactory = _ => "report.html",
    };

    private static readonly Option<bool> NoReport = new("--no-report") { Description = "write no report" };

    private static readonly Option<bool> Json = new("--json") { Description = "print the results as JSON, and nothing else" };

    private static readonly Option<ProgressStyle> Progress = new("--progress")
    {
        Description = "show progress on standard error: as a bar on a terminal, as lines, or not at all",
        DefaultValueFactory = _ => ProgressStyle.Auto,
    };

    private static readonly Option<Way?> Measure = new("--measure") { Hidden = true };

    /// <summary>The arguments that make this program do one way and answer to the process that started it.</summary>
    public static IEnumerable<string> MeasureArguments(Way way, FlightFile file, ByteSize? budget) =>
    [
        Measure.Name, way.ToString(),
        File.Name, file.Path,
        Repeat.Name, file.Repeat.ToString(CultureInfo.InvariantCulture),
        .. file.Lenient ? [Lenient.Name] : Array.Empty<string>(),
        .. budget is { } size ? [Budget.Name, size.Bytes.ToString(CultureInfo.InvariantCulture)] : Array.Empty<string>(),
    ];

    /// <exception cref="FlightsException">The command line was not understood, or the job cannot be done.</exception>
    public static async Task<ExitCode> RunAsync(string[] arguments)
    {
        ParseResult parsed = Create().Parse(arguments);
        if (parsed.Action is HelpAction)
        {
            parsed.Invoke();
            WriteExitCodes(Console.Out);
            return ExitCode.Done;
        }

        if (parsed.Errors.Count > 0)
        {
            throw new FlightsException(
                ExitCode.Usage,
                "the command line was not understood",
                [.. parsed.Errors.Select(error => ("found", error.Message)), ("do", "See --help.")]);
        }

        FlightFile file = new(
            Path.GetFullPath(parsed.GetValue(File) ?? FlightFile.Default), parsed.GetValue(Repeat), parsed.GetValue(Lenient));
        return parsed.GetValue(Measure) is { } way
            ? await MeasureAsync(way, file, parsed.GetValue(Budget)).ConfigureAwait(false)
            : await RunJobAsync(ToOptions(parsed, file)).ConfigureAwait(false);
    }

    private static RootCommand Create()
    {
        WayChoice.AcceptOnlyFromAmong([.. Enum.GetNames<Way>().Select(name => name.ToLowerInvariant()), Both]);
        Repeat.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out int times) && times is < 1 or > MostRepeats)
            {
                result.AddError($"--repeat is {times}; expected 1 to {MostRepeats}.");
            }
        });
        RootCommand root = new(
            "Delays of flights by hour and by distance, worked out twice: in regions of native memory that capabilities reach across awaits, and the usual .NET way. " +
            $"Rows that count have: {Plausibility.Rule}.");
        root.Options.Remove(root.Options.OfType<VersionOption>().Single());
        foreach (Option option in new Option[] { File, Repeat, WayChoice, Lenient, Budget, Report, NoReport, Json, Progress, Measure })
        {
            root.Options.Add(option);
        }

        root.SetAction(_ => { });
        return root;
    }

    private static JobOptions ToOptions(ParseResult parsed, FlightFile file)
    {
        string choice = parsed.GetValue(WayChoice)!;
        return new JobOptions(
            file,
            choice == Both ? Enum.GetValues<Way>() : [Enum.Parse<Way>(choice, ignoreCase: true)],
            parsed.GetValue(Budget),
            parsed.GetValue(NoReport) ? null : parsed.GetValue(Report),
            parsed.GetValue(Json),
            parsed.GetValue(Progress));
    }

    private static async Task<ExitCode> RunJobAsync(JobOptions options)
    {
        using StopSignals signals = new(mayEndAbruptly: false);
        try
        {
            await new Job(options).RunAsync(signals.Token).ConfigureAwait(false);
            return ExitCode.Done;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("flights: stopped.").ConfigureAwait(false);
            return signals.Code;
        }
    }

    private static async Task<ExitCode> MeasureAsync(Way way, FlightFile file, ByteSize? budget)
    {
        using StopSignals signals = new(mayEndAbruptly: true);
        _ = Task.Run(() => StopWhenInputEnds(signals));
        try
        {
            return await MeasuredWork.RunAsync(way, file, budget, signals.Token).ConfigureAwait(false);
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

    private static ByteSize? ParseSize(ArgumentResult result)
    {
        if (ByteSize.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out ByteSize size) && size > ByteSize.Zero)
        {
            return size;
        }

        result.AddError($"--budget is '{result.Tokens[0].Value}'; expected a size above zero with a unit B, KB, MB or GB, such as 256MB.");
        return null;
    }

    private static void WriteExitCodes(TextWriter output)
    {
        output.WriteLine("Exit codes:");
        foreach ((ExitCode code, string meaning) in ExitCodes.All)
        {
            output.WriteLine($"  {(int)code,-4} {meaning}");
        }
    }
}
