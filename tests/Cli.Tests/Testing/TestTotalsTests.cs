using Fidelity.Cli.Testing;

namespace Fidelity.Cli.Tests.Testing;

public sealed class TestTotalsTests
{
    [Theory]
    [InlineData(3, 0, 0, "3 passed, 0 failed", true)]
    [InlineData(3, 1, 0, "3 passed, 1 failed", false)]
    [InlineData(3, 0, 2, "3 passed, 0 failed, 2 skipped", true)]
    [InlineData(0, 0, 2, "0 passed, 0 failed, 2 skipped", false)]
    [InlineData(0, 0, 0, "0 passed, 0 failed", false)]
    public void The_text_and_the_verdict_follow_from_the_counts(int passed, int failed, int skipped, string text, bool succeeded)
    {
        var totals = new TestTotals(passed, failed, skipped);

        Assert.Equal((text, succeeded), (totals.ToString(), totals.Succeeded));
    }

    [Fact]
    public void Suites_are_added_up()
    {
        var failure = new TestFailure("A", "failed", "");

        var totals = TestTotals.Of([new("One", 2, 1, [failure], TimeSpan.Zero), new("Two", 3, 0, [failure, failure], TimeSpan.Zero)]);

        Assert.Equal(new TestTotals(5, 3, 1), totals);
    }
}
