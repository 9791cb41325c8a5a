using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Fidelity.Memory.Tests.Regressions;

public sealed unsafe class ProtectedAllocationTests
{
    [OnLinuxFact]
    public void The_thread_that_allocates_without_a_lock_is_refused_too()
    {
        using Region region = Region.Create("protected");
        region.Allocate<long>();
        region.Protect(Access.Read);
        CapabilityException refusal = Assert.Throws<CapabilityException>(() => region.Allocate<long>());
        Assert.Equal(CapabilityFailure.Protected, refusal.Reason);
        Assert.Equal(1, region.Statistics.Allocations);
    }

    [OnLinuxFact]
    public void It_goes_on_without_a_lock_when_the_protection_is_lifted()
    {
        using Region region = Region.Create("protected");
        nuint before = AddressOf(region.Allocate<long>());
        region.Protect(Access.Read);
        Assert.Throws<CapabilityException>(() => region.Allocate<long>());
        region.Protect(Access.ReadWrite);

        // With the lock, memory comes from behind the allocating thread's chunk.
        Assert.Equal(before + sizeof(long), AddressOf(region.Allocate<long>()));
    }

    [OnLinuxFact]
    public void It_goes_on_without_a_lock_when_protecting_failed()
    {
        using Region region = Region.Create("protected");
        Buffer<long> buffer = region.Allocate<long>();
        nuint before = AddressOf(buffer);
        using (DirectAccess<long> access = buffer.GetWriteAccess().GetDirectAccess())
        {
            Assert.Throws<CapabilityException>(() => region.Protect(Access.Read));
        }

        Assert.Equal(before + sizeof(long), AddressOf(region.Allocate<long>()));
    }

    private static nuint AddressOf(Buffer<long> buffer)
    {
        using ReadOnlyAccess<long> access = buffer.GetReadAccess().GetDirectAccess();
        return (nuint)Unsafe.AsPointer(ref MemoryMarshal.GetReference(access.Span));
    }
}
