using System.Text.Json;

namespace Fidelity.Cli.Testing;

/// <summary>Test results as text and as JSON.</summary>
internal static class TestReport
{
    public static void PrintSuite(SuiteResult suite)
    {
        foreach (var failure in suite.Failures)
        {
            Console.WriteLine();
            Console.WriteLine($"FAILED {failure.Name}");
            PrintIndented(failure.Message);
            PrintIndented(failure.Details);
            Console.WriteLine();
        }

        var totals = TestTotals.Of([suite]);
        Console.WriteLine(FormattableString.Invariant($"{suite.Suite}: {totals} ({suite.Duration.TotalSeconds:0.0} s)"));
    }

    public static void WriteJson(Utf8JsonWriter json, IReadOnlyCollection<SuiteResult> suites)
    {
        var totals = TestTotals.Of(suites);
        json.WriteStartObject();
        json.WriteNumber("passed", totals.Passed);
        json.WriteNumber("failed", totals.Failed);
        json.WriteNumber("skipped", totals.Skipped);
        json.WriteStartArray("suites");
        foreach (var suite in suites)
        {
            WriteJson(json, suite);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteJson(Utf8JsonWriter json, SuiteResult suite)
    {
        json.WriteStartObject();
        json.WriteString("name", suite.Suite);
        json.WriteNumber("passed", suite.Passed);
        json.WriteNumber("failed", suite.Failed);
        json.WriteNumber("skipped", suite.Skipped);
        json.WriteNumber("seconds", Math.Round(suite.Duration.TotalSeconds, 3));
        json.WriteStartArray("failures");
        foreach (var failure in suite.Failures)
        {
            json.WriteStartObject();
            json.WriteString("name", failure.Name);
            json.WriteString("message", failure.Message);
            json.WriteString("details", failure.Details);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void PrintIndented(string text)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Console.WriteLine($"    {line.TrimEnd()}");
        }
    }
}
