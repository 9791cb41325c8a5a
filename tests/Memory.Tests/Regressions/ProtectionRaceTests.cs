namespace Fidelity.Memory.Tests.Regressions;

/// <summary>Whoever is admitted finds the hardware as announced; a failure ends the process.</summary>
public sealed class ProtectionRaceTests
{
    [OnLinuxFact]
    public void Loosening_lets_writers_in_when_the_hardware_does()
    {
        using Region region = Region.Create("protected", 1.MB);
        WriteCapability<long> capability = region.Allocate<long>(16).GetWriteAccess();
        StressAgainst(region, Access.Read, () =>
        {
            if (capability.TryGetDirectAccess(out DirectAccess<long> access))
            {
                access[0] = 1;
                access.Dispose();
            }
        });
    }

    [OnLinuxFact]
    public void Loosening_lets_readers_in_when_the_hardware_does()
    {
        using Region region = Region.Create("protected", 1.MB);
        ReadCapability<long> capability = region.Allocate<long>(16).GetReadAccess();
        StressAgainst(region, Access.None, () =>
        {
            if (capability.TryGetDirectAccess(out ReadOnlyAccess<long> access))
            {
                _ = access[0];
                access.Dispose();
            }
        });
    }

    [OnLinuxFact]
    public void Large_buffers_are_loosened_before_their_writers_are_let_in()
    {
        using Region region = Region.Create("protected", 4.MB);
        WriteCapability<byte> capability = region.Allocate<byte>(Region.LargeBuffer).GetWriteAccess();
        StressAgainst(region, Access.None, () =>
        {
            if (capability.TryGetDirectAccess(out DirectAccess<byte> access))
            {
                access[access.Length - 1] = 1;
                access.Dispose();
            }
        });
    }

    private static void StressAgainst(Region region, Access tight, Action use)
    {
        using Rival rival = new(use);
        Stress.Repeat(() =>
        {
            try
            {
                region.Protect(tight);
            }
            catch (CapabilityException refusal)
            {
                Assert.Equal(CapabilityFailure.Conflict, refusal.Reason);
            }

            region.Protect(Access.ReadWrite);
        });
    }
}
