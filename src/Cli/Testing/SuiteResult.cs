namespace Fidelity.Cli.Testing;

/// <summary>What became of the tests of one project.</summary>
internal sealed record SuiteResult(string Suite, int Passed, int Skipped, IReadOnlyList<TestFailure> Failures, TimeSpan Duration)
{
    public int Failed => Failures.Count;
}
