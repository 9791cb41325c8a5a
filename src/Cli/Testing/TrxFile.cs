using System.Xml;
using System.Xml.Linq;

namespace Fidelity.Cli.Testing;

/// <summary>Reads the test platform's result file. A host that crashed or a run that was aborted counts as a failure.</summary>
internal static class TrxFile
{
    private const string TestAdapterPrefix = "[xUnit.net";
    private static readonly XNamespace Schema = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    public static SuiteResult Read(string suite, string file, int exitCode, TimeSpan duration)
    {
        if (!File.Exists(file))
        {
            return Broken(suite, duration, $"The test host ended with exit code {exitCode} and wrote no results.");
        }

        XElement run;
        try
        {
            run = XDocument.Load(file).Root!;
        }
        catch (XmlException error)
        {
            return Broken(suite, duration, $"The test host ended with exit code {exitCode} and its results cannot be read: {error.Message}");
        }

        var passed = 0;
        var skipped = 0;
        var failures = new List<TestFailure>();
        foreach (var result in run.Descendants(Schema + "UnitTestResult"))
        {
            switch ((string?)result.Attribute("outcome"))
            {
                case "Passed":
                    passed++;
                    break;
                case "NotExecuted":
                    skipped++;
                    break;
                default:
                    failures.Add(Failure(result));
                    break;
            }
        }

        failures.AddRange(Aborts(suite, run));
        if (failures.Count == 0 && (exitCode != 0 || Outcome(run) == "Failed"))
        {
            failures.Add(new TestFailure(suite, $"The run failed with exit code {exitCode}, although no test did.", Messages(run)));
        }

        return new SuiteResult(suite, passed, skipped, failures, duration);
    }

    private static SuiteResult Broken(string suite, TimeSpan duration, string message) =>
        new(suite, 0, 0, [new TestFailure(suite, message, "")], duration);

    private static TestFailure Failure(XElement result)
    {
        var output = result.Element(Schema + "Output");
        var error = output?.Element(Schema + "ErrorInfo");
        string?[] details = [(string?)error?.Element(Schema + "StackTrace"), (string?)output?.Element(Schema + "StdOut")];
        return new TestFailure(
            (string?)result.Attribute("testName") ?? "a test without a name",
            ((string?)error?.Element(Schema + "Message"))?.Trim() ?? $"outcome {(string?)result.Attribute("outcome")}",
            string.Join('\n', details.Where(part => !string.IsNullOrWhiteSpace(part)).Select(part => part!.TrimEnd())));
    }

    /// <summary>Errors of the run itself; those of single tests carry the adapter's prefix and are counted already.</summary>
    private static IEnumerable<TestFailure> Aborts(string suite, XElement run) =>
        run.Descendants(Schema + "RunInfo")
            .Where(info => (string?)info.Attribute("outcome") == "Error" && !info.Value.StartsWith(TestAdapterPrefix, StringComparison.Ordinal))
            .Select(info => info.Value.Trim().Split('\n', 2))
            .Select(text => new TestFailure(suite, text[0].TrimEnd(), text.Length > 1 ? text[1] : ""));

    private static string? Outcome(XElement run) =>
        (string?)run.Element(Schema + "ResultSummary")?.Attribute("outcome");

    private static string Messages(XElement run) =>
        string.Join('\n', run.Descendants(Schema + "RunInfo").Select(info => info.Value.Trim()));
}
