namespace Fidelity.Memory.Crashes;

/// <summary>The core of the memory part on pages from NativeMemory, as on systems other than Linux.</summary>
public static class PortablePages
{
    public static void Exercise()
    {
        AppContext.SetSwitch("Fidelity.Memory.PortablePages", true);
        UseRegions();
        Refuse("Region.Protect", static () =>
        {
            using Region region = Region.Create("portable", 1.MB);
            region.Protect(Access.Read);
        });
        Refuse("ReleasePolicy.Fence", static () => Region.Create(new RegionOptions { Name = "portable", ReleasePolicy = ReleasePolicy.Fence }));
        Console.WriteLine(new RecyclingStress(seed: 5, opens: 200_000, Recycling.All).Run());
    }

    private static void UseRegions()
    {
        using Region region = Region.Create("portable", 4.MB);
        for (int round = 0; round < 3; round++)
        {
            Buffer<long> small = region.Allocate<long>(1000);
            Buffer<long> large = region.Allocate<long>(64 * 1024);
            Buffer<int> aligned = region.Allocate<int>(10, 4096);
            WriteCapability<long> toSmall = small.GetWriteAccess();
            WriteCapability<long> toLarge = large.GetWriteAccess();
            RequireZero(toSmall);
            RequireZero(toLarge);
            toSmall.Modify(static (ref element) => element = 1);
            toLarge.Modify(static (ref element) => element = 2);
            ViolationException.Unless(IsAligned(aligned), "alignment to a page");
            small.Revoke();
            ViolationException.Unless(ReasonOf(toSmall) == CapabilityFailure.Revoked, "a revoked capability to be refused as such");
            using Region child = region.CreateChild("portable child", 1.MB);
            Buffer<long> moved = large.Transfer(child);
            ViolationException.Unless(ReasonOf(toLarge) == CapabilityFailure.Transferred, "a transferred capability to be refused as such");
            ViolationException.Unless(moved.GetReadAccess()[65_535] == 2, "a transferred buffer to keep its content");
            region.Trim();
            region.Reset();
            ViolationException.Unless(ReasonOf(toSmall) == CapabilityFailure.Reset, "a capability from before a reset to be refused as such");
        }

        Buffer<long> last = region.Allocate<long>(10);
        WriteCapability<long> capability = last.GetWriteAccess();
        using (DirectAccess<long> access = capability.GetDirectAccess())
        {
            region.Dispose();
            access[9] = 9;
            ViolationException.Unless(region.Statistics.AwaitingBorrowers == 1, "an open access to keep released memory");
        }

        ViolationException.Unless(region.Statistics is { AwaitingBorrowers: 0, Committed.Bytes: 0, Reserved.Bytes: 0 }, "the last borrower to reclaim");
        ViolationException.Unless(ReasonOf(capability) == CapabilityFailure.Released, "a capability on a released region to be refused as such");
    }

    private static unsafe bool IsAligned(Buffer<int> buffer)
    {
        using DirectAccess<int> access = buffer.GetWriteAccess().GetDirectAccess();
        return (nuint)System.Runtime.CompilerServices.Unsafe.AsPointer(ref access[0]) % 4096 == 0;
    }

    private static void RequireZero(WriteCapability<long> capability)
    {
        using DirectAccess<long> access = capability.GetDirectAccess();
        ViolationException.Unless(!access.Span.ContainsAnyExcept(0), "fresh memory to be zero");
    }

    private static CapabilityFailure? ReasonOf(WriteCapability<long> capability)
    {
        try
        {
            _ = capability[0];
            return null;
        }
        catch (CapabilityException refusal)
        {
            return refusal.Reason;
        }
    }

    private static void Refuse(string feature, Action action)
    {
        try
        {
            action();
        }
        catch (PlatformNotSupportedException refusal)
        {
            ViolationException.Unless(refusal.Message.Contains(feature, StringComparison.Ordinal), $"the refusal of {feature} to name it");
            ViolationException.Unless(refusal.Message.Contains("Linux", StringComparison.Ordinal), $"the refusal of {feature} to say what it needs");
            return;
        }

        throw new ViolationException($"Expected: {feature} to be refused on portable pages.");
    }
}
