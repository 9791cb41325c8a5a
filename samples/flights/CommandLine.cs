using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Globalization;
using Fidelity.Memory;
using Flights.Data;
using Flights.Formats;
using Flights.Measuring;
using Flights.Parsing;
using Flights.Reporting;
using Flights.Writing;

namespace Flights;

/// <summary>What the command line may say.</summary>
internal static class CommandLine
{
    private const string Both = "both";
    private const string All = "all";
    private const int MostRepeats = 10_000;

    private static readonly Option<string> File = new("--file")
    {
        Description = $"the records: CSV with the columns delay, distance and time, as it is or compressed with gzip, or what --format says (default: the {FlightFile.DefaultName} that comes with the program)",
        HelpName = "path",
    };

    private static readonly Option<string> Format = new("--format")
    {
        Description =
            "read the records as CSV, as a BARE message (schema: flights.bare), in the fixed layout by mapping the file, or as all three and compare. " +
            "The file given with --file must be of that format, CSV for all; the records that come with the program are converted beforehand",
        DefaultValueFactory = _ => Lower(RecordFormat.Csv),
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

    private static readonly Option<bool> Lenient = new("--lenient") { Description = "skip and count malformed rows of CSV instead of stopping at the first" };

    private static readonly Option<ByteSize?> Budget = new("--budget")
    {
        Description = "most memory for regions, such as 256MB (default: no limit); pages of a mapped file are not in it",
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

    private static readonly Option<string?> Write = new("--write")
    {
        Description = "do nothing but write the records: as JSON for 'fidelity schema encode', as a BARE message, or in the fixed layout",
    };

    private static readonly Option<string?> Output = new("--output")
    {
        Description = "where --write writes to (default: standard output)",
        HelpName = "path",
    };

    private static readonly Option<Way?> Measure = new("--measure") { Hidden = true };

    /// <summary>The arguments that make this program do one way and answer to the process that started it.</summary>
    public static IEnumerable<string> MeasureArguments(Way way, FlightFile file, ByteSize? budget) =>
    [
        Measure.Name, way.ToString(),
        Format.Name, Lower(file.Format),
        File.Name, file.Path,
        Repeat.Name, file.Repeat.ToString(CultureInfo.InvariantCulture),
        .. file.Lenient ? [Lenient.Name] : Array.Empty<string>(),
        .. budget is { } size ? [Budget.Name, size.Bytes.ToString(CultureInfo.InvariantCulture)] : Array.Empty<string>(),
    ];

    /// <summary>Reads a command line.</summary>
    /// <returns>What it asks for: to be measured, to write records, to do the work, or for help.</returns>
    /// <exception cref="FlightsException">It was not understood.</exception>
    public static Request Parse(string[] arguments)
    {
        ParseResult parsed = Create().Parse(arguments);
        if (parsed.Action is HelpAction)
        {
            return new Request.Help(() => parsed.Invoke());
        }

        if (parsed.Errors.Count > 0)
        {
            throw NotUnderstood([.. parsed.Errors.Select(error => error.Message)]);
        }

        return parsed.GetValue(Measure) is { } way
            ? new Request.Measured(way, ToFile(parsed, Enum.Parse<RecordFormat>(parsed.GetValue(Format)!, ignoreCase: true)), parsed.GetValue(Budget))
            : ToRequest(parsed);
    }

    private static RootCommand Create()
    {
        WayChoice.AcceptOnlyFromAmong([.. Enum.GetNames<Way>().Select(name => name.ToLowerInvariant()), Both]);
        Format.AcceptOnlyFromAmong([.. Enum.GetValues<RecordFormat>().Select(Lower), All]);
        Write.AcceptOnlyFromAmong([.. Enum.GetNames<WrittenForm>().Select(name => name.ToLowerInvariant())]);
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
        foreach (Option option in new Option[] { File, Format, Repeat, WayChoice, Lenient, Budget, Report, NoReport, Json, Progress, Write, Output, Measure })
        {
            root.Options.Add(option);
        }

        root.SetAction(_ => { });
        return root;
    }

    private static Request ToRequest(ParseResult parsed)
    {
        string choice = parsed.GetValue(Format)!;
        RecordFormat[] formats = choice == All ? Enum.GetValues<RecordFormat>() : [Enum.Parse<RecordFormat>(choice, ignoreCase: true)];
        bool isCsv = choice == All || parsed.GetValue(File) is null;
        FlightFile file = ToFile(parsed, isCsv ? RecordFormat.Csv : formats[0]);
        List<string> faults = [];
        Refuse(faults, parsed.GetValue(Lenient) && formats is not [RecordFormat.Csv],
            "--lenient skips malformed rows of CSV; a message or a graph is whole or is refused. Leave it out, or read CSV alone.");
        string? form = parsed.GetValue(Write);
        if (form is null)
        {
            Refuse(faults, parsed.GetValue(Output) is not null, "--output goes with --write. Use --report for the report.");
        }
        else
        {
            Refuse(faults, choice == All, "--write reads one format. Use --format csv, bare or layout.");
            foreach (Option useless in new Option[] { WayChoice, Report, NoReport, Json })
            {
                Refuse(faults, parsed.GetResult(useless) is { Implicit: false }, $"{useless.Name} has no meaning with --write, which measures and reports nothing.");
            }
        }

        if (faults.Count > 0)
        {
            throw NotUnderstood(faults);
        }

        return form is null
            ? new Request.Work(ToOptions(parsed, file, formats))
            : new Request.Written(new WriteOptions(
                file, Enum.Parse<WrittenForm>(form, ignoreCase: true), parsed.GetValue(Output), parsed.GetValue(Budget), parsed.GetValue(Progress)));
    }

    private static void Refuse(List<string> faults, bool isFault, string fault)
    {
        if (isFault)
        {
            faults.Add(fault);
        }
    }

    private static FlightFile ToFile(ParseResult parsed, RecordFormat format) => new(
        Path.GetFullPath(parsed.GetValue(File) ?? FlightFile.Default), format, parsed.GetValue(Repeat), parsed.GetValue(Lenient));

    private static JobOptions ToOptions(ParseResult parsed, FlightFile file, IReadOnlyList<RecordFormat> formats)
    {
        string choice = parsed.GetValue(WayChoice)!;
        return new JobOptions(
            file,
            formats,
            choice == Both ? Enum.GetValues<Way>() : [Enum.Parse<Way>(choice, ignoreCase: true)],
            parsed.GetValue(Budget),
            parsed.GetValue(NoReport) ? null : parsed.GetValue(Report),
            parsed.GetValue(Json),
            parsed.GetValue(Progress));
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

    private static string Lower(RecordFormat format) => format.ToString().ToLowerInvariant();

    private static FlightsException NotUnderstood(IReadOnlyList<string> faults) => new(
        ExitCode.Usage, "the command line was not understood", [.. faults.Select(fault => ("found", fault)), ("do", "See --help.")]);
}
