namespace Fidelity.Cli.Testing;

/// <summary>The sum over all suites; its text is the last line of every test run.</summary>
internal sealed record TestTotals(int Passed, int Failed, int Skipped)
{
    public static TestTotals Of(IReadOnlyCollection<SuiteResult> suites) =>
        new(suites.Sum(suite => suite.Passed), suites.Sum(suite => suite.Failed), suites.Sum(suite => suite.Skipped));

    public bool Succeeded => Failed == 0 && Passed > 0;

    public override string ToString() =>
        Skipped == 0 ? $"{Passed} passed, {Failed} failed" : $"{Passed} passed, {Failed} failed, {Skipped} skipped";
}
