using Fidelity.Memory.Crashes;

namespace Fidelity.Memory.Tests.Protection;

public sealed class HardwareProtectionTests
{
    public static TheoryData<string, string> Fatal => Both(RawPointers.Fatal);

    public static TheoryData<string, string> Harmless => Both(RawPointers.Harmless);

    [LinuxTheory]
    [MemberData(nameof(Fatal))]
    public async Task The_hardware_ends_a_process_whose_raw_pointer_goes_astray(string scenario, string size) =>
        (await CrashProcess.RunAsync("pointer", scenario, size)).AssertDiedAtTouch();

    [LinuxTheory]
    [MemberData(nameof(Harmless))]
    public async Task What_is_allowed_does_no_harm(string scenario, string size)
    {
        CrashProcess process = await CrashProcess.RunAsync("pointer", scenario, size);
        process.AssertHeld();
        Assert.Contains(Verdict.AboutToTouch, process.Output, StringComparison.Ordinal);
    }

    private static TheoryData<string, string> Both(IEnumerable<string> scenarios)
    {
        TheoryData<string, string> data = [];
        foreach (string scenario in scenarios)
        {
            data.Add(scenario, "small");
            data.Add(scenario, "large");
        }

        return data;
    }
}
