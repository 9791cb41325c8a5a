// Invariants:
// - A reserved range lies between two pages that are never accessible; `start` is the first byte after the lower one.
// - Pages of a range are PROT_NONE until TryCommit, which only ever turns PROT_NONE into read and write.
// - Release and Fence are called once per range, when no access to it is open (see Borrowing/).
using System.ComponentModel;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Fidelity.Memory.Pages;

/// <summary>Anonymous private mappings, with guard pages and hardware protection.</summary>
internal sealed unsafe class LinuxPageSource : PageSource
{
    private const int MappingsPerCommittedRange = 2;
    private const string LimitFile = "/proc/sys/vm/max_map_count";
    private const int DefaultLimit = 65_530;

    // The runtime itself ends the process when it cannot map memory, so a fifth of the mappings is left to it and to others.
    // Ranges without committed pages are one mapping with their neighbours.
    private static readonly int MostCommittedRanges = ReadLimit() / 5 * 4 / MappingsPerCommittedRange;

    private int _committedRanges;

    internal override bool HasHardwareProtection => true;

    internal override byte* Reserve(nuint length)
    {
        nuint whole = length + (2 * PageSize);
        void* address = LibC.MemoryMap(null, whole, LibC.ProtectionNone, LibC.MapPrivate | LibC.MapAnonymous | LibC.MapNoReserve, -1, 0);
        if (address == LibC.MapFailed)
        {
            throw new InsufficientMemoryException(
                $"Expected to reserve {new ByteSize((long)whole)} of addresses; the system refused: {LastError()}. " +
                "Lower the regions' capacity, release regions, or raise the limits (ulimit -v, vm.max_map_count).");
        }

        return (byte*)address + PageSize;
    }

    internal override bool TryCommit(byte* start, nuint length, bool first, bool hugePages)
    {
        if (first && Interlocked.Increment(ref _committedRanges) > MostCommittedRanges)
        {
            Interlocked.Decrement(ref _committedRanges);
            return false;
        }

        if (LibC.MemoryProtect(start, length, LibC.ProtectionRead | LibC.ProtectionWrite) != 0)
        {
            CountOut(first);
            return false;
        }

        if (hugePages)
        {
            // Advice: a kernel without transparent huge pages refuses it, and nothing is lost.
            _ = LibC.MemoryAdvise(start, length, LibC.AdviseHugePage);
        }

        return true;
    }

    internal override void Discard(byte* start, nuint length) =>
        Check(LibC.MemoryAdvise(start, length, LibC.AdviseDontNeed), "give pages back", start, length);

    internal override void Protect(byte* start, nuint length, Access access)
    {
        int protection = access switch
        {
            Access.None => LibC.ProtectionNone,
            Access.Read => LibC.ProtectionRead,
            _ => LibC.ProtectionRead | LibC.ProtectionWrite,
        };
        Check(LibC.MemoryProtect(start, length, protection), "set the protection of pages", start, length);
    }

    internal override void Release(byte* start, nuint length, bool committed)
    {
        // Unmapping the middle of a mapping makes two of it, which the system refuses at the limit: then only the memory goes back.
        if (LibC.MemoryUnmap(start - PageSize, length + (2 * PageSize)) != 0)
        {
            MakeInaccessible(start, length);
        }

        CountOut(committed);
    }

    internal override void Fence(byte* start, nuint length, bool committed)
    {
        MakeInaccessible(start, length);
        CountOut(committed);
    }

    private static void MakeInaccessible(byte* start, nuint length)
    {
        void* address = LibC.MemoryMap(
            start, length, LibC.ProtectionNone, LibC.MapPrivate | LibC.MapAnonymous | LibC.MapNoReserve | LibC.MapFixed, -1, 0);
        Check(address == LibC.MapFailed ? -1 : 0, "take pages away", start, length);
    }

    private void CountOut(bool committed)
    {
        if (committed)
        {
            Interlocked.Decrement(ref _committedRanges);
        }
    }

    private static void Check(int result, string action, byte* start, nuint length)
    {
        if (result != 0)
        {
            throw new InvalidOperationException(
                $"Expected to {action} at 0x{(nuint)start:x}, {new ByteSize((long)length)}; the system refused: {LastError()}.");
        }
    }

    private static int ReadLimit()
    {
        try
        {
            return int.Parse(File.ReadAllText(LimitFile), CultureInfo.InvariantCulture);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or FormatException or OverflowException)
        {
            return DefaultLimit;
        }
    }

    private static string LastError() => new Win32Exception(Marshal.GetLastPInvokeError()).Message;
}
