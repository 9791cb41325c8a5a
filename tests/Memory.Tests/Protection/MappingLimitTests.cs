namespace Fidelity.Memory.Tests.Protection;

public sealed class MappingLimitTests
{
    [LinuxFact]
    public async Task Seventy_five_thousand_regions_live_at_once_and_all_their_slots_come_back() =>
        (await CrashProcess.RunAsync("regions", "75000")).AssertHeld();

    [LinuxFact]
    public async Task At_the_limit_of_mappings_a_region_says_so_and_the_process_goes_on() =>
        (await CrashProcess.RunAsync("mappings")).AssertHeld();
}
