namespace Fidelity.BareWire.Tests.Fuzzing;

public sealed class FuzzingTests
{
    private const string Hour = "3600";

    [Fact]
    public async Task A_hundred_thousand_inputs_find_nothing() =>
        (await FuzzProcess.RunAsync("--inputs", "100000", "--seed", "20251124", "--seconds", Hour)).AssertFoundNothing(100_000);

    [LongFact]
    public async Task Ten_million_inputs_find_nothing() =>
        (await FuzzProcess.RunAsync("--inputs", "10000000", "--seed", "7", "--seconds", Hour)).AssertFoundNothing(10_000_000);

    [Fact]
    public async Task An_input_is_the_same_whatever_came_before()
    {
        FuzzProcess alone = await FuzzProcess.RunAsync("--inputs", "1", "--first", "77", "--target", "reader");
        alone.AssertFoundNothing(1);
        FuzzProcess again = await FuzzProcess.RunAsync("--inputs", "1", "--first", "77", "--target", "reader");
        Assert.Equal(LastLines(alone), LastLines(again));
    }

    [Fact]
    public async Task It_stops_when_its_time_is_up()
    {
        FuzzProcess run = await FuzzProcess.RunAsync("--inputs", "1000000000", "--seconds", "0.2");
        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith("no finding; stopped after 0.2 seconds", run.Output.TrimEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Expected a target, one of", "--target", "nothing")]
    [InlineData("Expected an option, found --what", "--what", "1")]
    [InlineData("Expected a value after --seed", "--seed")]
    [InlineData("Expected a number after --inputs, found many", "--inputs", "many")]
    public async Task A_mistake_in_the_arguments_is_told(string message, params string[] arguments)
    {
        FuzzProcess run = await FuzzProcess.RunAsync(arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Contains("usage:", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("faulty", "FINDING: Fidelity.BareWire.Fuzz.FuzzFinding: It is longer than it was.")]
    [InlineData("greedy", "are allowed.")]
    public async Task A_finding_is_told_with_the_command_that_has_it_again(string target, string finding)
    {
        FuzzProcess run = await FuzzProcess.RunAsync("--seed", "5", "--target", target);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(finding, run.Output, StringComparison.Ordinal);
        string command = run.Output.Split('\n').Single(static line => line.StartsWith("again: ", StringComparison.Ordinal)).Trim();
        string[] arguments = command.Split(' ')[3..];
        FuzzProcess again = await FuzzProcess.RunAsync(arguments);
        Assert.Equal(1, again.ExitCode);
        Assert.Equal(InputOf(run), InputOf(again));
    }

    private static string InputOf(FuzzProcess run) => run.Output.Split('\n').Single(static line => line.StartsWith("input: ", StringComparison.Ordinal));

    private static string LastLines(FuzzProcess run) => string.Join('\n', run.Output.TrimEnd().Split('\n')[^2..]);
}
