namespace Fidelity.Memory.Tests.Protection;

public sealed class PortablePagesTests
{
    [Fact]
    public async Task The_core_works_on_portable_pages_and_what_needs_Linux_says_so() =>
        (await CrashProcess.RunAsync("portable")).AssertHeld();
}
