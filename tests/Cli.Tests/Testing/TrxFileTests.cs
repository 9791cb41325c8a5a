using Fidelity.Cli.Testing;

namespace Fidelity.Cli.Tests.Testing;

public sealed class TrxFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Passed_failed_and_skipped_tests_are_counted_apart()
    {
        var suite = Read(1, "Failed", """
            <UnitTestResult testName="A" outcome="Passed" />
            <UnitTestResult testName="B" outcome="Passed" />
            <UnitTestResult testName="C" outcome="NotExecuted" />
            <UnitTestResult testName="D" outcome="Failed">
              <Output><StdOut>said</StdOut><ErrorInfo><Message>1 is not 2</Message><StackTrace>at D()</StackTrace></ErrorInfo></Output>
            </UnitTestResult>
            """, """<RunInfo outcome="Error"><Text>[xUnit.net 00:00:00.18]     D [FAIL]</Text></RunInfo>""");

        Assert.Equal((2, 1, 1), (suite.Passed, suite.Failed, suite.Skipped));
        Assert.Equal(new TestFailure("D", "1 is not 2", "at D()\nsaid"), Assert.Single(suite.Failures));
    }

    [Theory]
    [InlineData("Error")]
    [InlineData("Timeout")]
    [InlineData("Aborted")]
    [InlineData("Whatever comes next")]
    public void Every_other_outcome_is_a_failure(string outcome)
    {
        var suite = Read(1, "Failed", $"""<UnitTestResult testName="A" outcome="{outcome}" />""");

        Assert.Equal($"outcome {outcome}", Assert.Single(suite.Failures).Message);
    }

    [Fact]
    public void A_crashed_host_is_a_failure_beside_the_tests_that_passed()
    {
        var suite = Read(1, "Failed", """<UnitTestResult testName="A" outcome="Passed" />""", """
            <RunInfo outcome="Error"><Text>The active test run was aborted. Reason: Test host process crashed : boom
            at Somewhere()</Text></RunInfo>
            """);

        Assert.Equal((1, 1), (suite.Passed, suite.Failed));
        Assert.Equal("The active test run was aborted. Reason: Test host process crashed : boom", suite.Failures[0].Message);
        Assert.Contains("at Somewhere()", suite.Failures[0].Details, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "Completed")]
    [InlineData(0, "Failed")]
    public void A_run_that_failed_without_a_failed_test_is_a_failure(int exitCode, string outcome)
    {
        var suite = Read(exitCode, outcome, """<UnitTestResult testName="A" outcome="Passed" />""");

        Assert.Equal((1, 1), (suite.Passed, suite.Failed));
    }

    [Fact]
    public void An_empty_run_that_completed_has_no_failure()
    {
        var suite = Read(0, "Completed", "", """<RunInfo outcome="Warning"><Text>No test matches</Text></RunInfo>""");

        Assert.Equal((0, 0, 0), (suite.Passed, suite.Failed, suite.Skipped));
    }

    [Fact]
    public void Results_that_are_missing_are_a_failure()
    {
        var suite = TrxFile.Read("Suite", _folder.File("none.trx"), 134, TimeSpan.Zero);

        Assert.Contains("exit code 134", Assert.Single(suite.Failures).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Results_that_are_cut_off_are_a_failure()
    {
        var suite = TrxFile.Read("Suite", _folder.Write("cut.trx", "<TestRun><Results>"), 137, TimeSpan.Zero);

        Assert.Contains("cannot be read", Assert.Single(suite.Failures).Message, StringComparison.Ordinal);
    }

    private SuiteResult Read(int exitCode, string outcome, string results, string messages = "") =>
        TrxFile.Read("Suite", _folder.Write("results.trx", $"""
            <TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010">
              <Results>{results}</Results>
              <ResultSummary outcome="{outcome}"><RunInfos>{messages}</RunInfos></ResultSummary>
            </TestRun>
            """), exitCode, TimeSpan.Zero);
}
