using Fidelity.Memory.Borrowing;
using Fidelity.Memory.Pages;
using Fidelity.Memory.Regions;

namespace Fidelity.Memory;

/// <content>Hardware protection.</content>
public sealed unsafe partial class Region
{
    /// <summary>
    /// Sets what the hardware allows in all memory of this region (not of its children). With
    /// <see cref="Access.Read"/>, capabilities refuse to write and a write through a raw pointer faults; with
    /// <see cref="Access.None"/>, so do reads. Allocating and resetting need <see cref="Access.ReadWrite"/>.
    /// Linux only. Cost: one system call per large buffer, and an interrupt to each processor if other threads have
    /// used the region.
    /// </summary>
    /// <exception cref="CapabilityException">Something is to be forbidden while an access is open (<see cref="CapabilityFailure.Conflict"/>); nothing has changed.</exception>
    /// <exception cref="ObjectDisposedException">The region has been released.</exception>
    /// <exception cref="PlatformNotSupportedException">Pages have no hardware protection here.</exception>
    public void Protect(Access access)
    {
        if (access is < Access.None or > Access.ReadWrite)
        {
            throw new ArgumentOutOfRangeException(nameof(access), access, "Expected None, Read or ReadWrite.");
        }

        lock (_gate)
        {
            ThrowIfReleased();
            if (!PageSource.Current.HasHardwareProtection)
            {
                throw PortablePageSource.NotSupported("Region.Protect");
            }

            Access before = _protection;
            if (access >= before)
            {
                // Whoever is admitted now must find what was announced: the hardware comes first.
                ApplyToAll(access);
                Announce(access);
                return;
            }

            Announce(access);
            Borrow.Barrier(_main, _large);
            if (FirstBorrowed() is { } borrowed)
            {
                Announce(before);
                throw new CapabilityException(Name, CapabilityFailure.Conflict,
                    $"Region '{Name}' cannot be protected: {(Borrow.IsBorrowedHere(borrowed) ? "this thread" : "another thread")} has an access open, which would fault. Close it first.");
            }

            ApplyToAll(access);
        }
    }

    private void ApplyToAll(Access access)
    {
        Apply(_main, access);
        foreach (RegionBlock block in _large)
        {
            Apply(block, access);
        }
    }

    private void Announce(Access access)
    {
        _protection = access;
        Announce(_main, access);
        foreach (RegionBlock block in _large)
        {
            Announce(block, access);
        }
    }

    private static void Announce(RegionBlock block, Access access)
    {
        block.Protection = access;
        block.LetAllocatorBump(access == Access.ReadWrite);
        block.UpdateKey();
    }

    private RegionBlock? FirstBorrowed() =>
        Borrow.IsBorrowedForLong(_main) ? _main : _large.Find(static block => Borrow.IsBorrowedForLong(block));

    private static void Apply(RegionBlock block, Access access)
    {
        if (block.Usable > 0)
        {
            PageSource.Current.Protect(block.Base, block.Usable, access);
        }
    }
}
