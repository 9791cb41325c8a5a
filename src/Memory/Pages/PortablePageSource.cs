// Invariants:
// - A range is one zeroed allocation, aligned to a page; committing changes nothing but the caller's count.
// - Whether an untouched part uses memory is up to the operating system.
using System.Runtime.InteropServices;

namespace Fidelity.Memory.Pages;

/// <summary>Pages from <see cref="NativeMemory"/>, for systems other than Linux: no guard pages, no protection.</summary>
internal sealed unsafe class PortablePageSource : PageSource
{
    internal override bool HasHardwareProtection => false;

    internal override byte* Reserve(nuint length)
    {
        byte* allocated = (byte*)NativeMemory.AllocZeroed(length + PageSize);
        byte* start = (byte*)(((nuint)allocated + PageSize) & ~(PageSize - 1));
        ((byte**)start)[-1] = allocated;
        return start;
    }

    internal override bool TryCommit(byte* start, nuint length, bool first, bool hugePages) => true;

    internal override void Discard(byte* start, nuint length) => NativeMemory.Clear(start, length);

    internal override void Protect(byte* start, nuint length, Access access) => throw NotSupported("Region.Protect");

    internal override void Release(byte* start, nuint length, bool committed) => NativeMemory.Free(((byte**)start)[-1]);

    internal override void Fence(byte* start, nuint length, bool committed) => throw NotSupported("ReleasePolicy.Fence");

    internal static PlatformNotSupportedException NotSupported(string feature) => new(
        $"{feature} needs the memory protection of Linux (mprotect, mmap); this process uses portable pages on {RuntimeInformation.OSDescription}.");
}
