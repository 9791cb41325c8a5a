using Fidelity.Memory.Crashes;
using Xunit.Abstractions;

namespace Fidelity.Memory.Tests.Borrowing;

[Collection(Alone.Name)]
public sealed class RecyclingStressTests(ITestOutputHelper output)
{
    private const int Seed = 20_250_107;

    [Theory]
    [InlineData(Recycling.Reset)]
    [InlineData(Recycling.Release)]
    [InlineData(Recycling.Transfer)]
    [InlineData(Recycling.Pool)]
    [InlineData(Recycling.Parent)]
    public async Task Nobody_sees_or_loses_memory_that_is_taken_away_one_way(Recycling way) =>
        await RunAsync("recycle", $"{Seed}", $"{(way == Recycling.Transfer ? 8_000_000L : 2_000_000L) * Effort.Factor}", $"{(int)way}");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Nobody_sees_or_loses_memory_that_is_taken_away_in_all_ways_at_once(int run) =>
        await RunAsync("recycle", $"{Seed + run}", $"{4_000_000L * Effort.Factor}", $"{(int)Recycling.All}");

    [Fact]
    public void Nobody_sees_or_loses_memory_in_this_process_either()
    {
        output.WriteLine(new RecyclingStress(Seed, 2_000_000L * Effort.Factor, Recycling.Reset | Recycling.Pool).Run());
    }

    [Theory]
    [InlineData(Recycling.Reset, 0)]
    [InlineData(Recycling.Reset, 1)]
    [InlineData(Recycling.Pool, 0)]
    [InlineData(Recycling.Pool, 1)]
    [InlineData(Recycling.Parent, 0)]
    public async Task A_reader_is_seen_before_its_check_counts(Recycling way, int run) =>
        await RunAsync("litmus", $"{Seed + run}", $"{60_000 * Effort.Factor}", $"{(int)way}");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_reader_who_looks_up_while_a_buffer_changes_owner_is_refused(int run) =>
        await RunAsync("transfer", $"{Seed + run}", $"{400_000 * Effort.Factor}");

    private async Task RunAsync(params string[] arguments)
    {
        output.WriteLine($"Memory.Crashes {string.Join(' ', arguments)}");
        CrashProcess process = await CrashProcess.RunAsync(arguments);
        output.WriteLine(process.Output);
        process.AssertHeld();
    }
}
