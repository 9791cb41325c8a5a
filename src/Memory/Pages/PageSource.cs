namespace Fidelity.Memory.Pages;

/// <summary>
/// Where native pages come from. A range is reserved first (addresses, no memory), then committed from its
/// start as it is needed. Offsets and lengths are multiples of <see cref="PageSize"/>.
/// Every implementation is thread-safe as long as one range is changed by one thread at a time.
/// </summary>
internal abstract unsafe class PageSource
{
    /// <summary>Set (AppContext switch) to use the portable source on Linux too.</summary>
    internal const string PortableSwitch = "Fidelity.Memory.PortablePages";

    internal static PageSource Current { get; } =
        OperatingSystem.IsLinux() && !(AppContext.TryGetSwitch(PortableSwitch, out bool portable) && portable)
            ? new LinuxPageSource()
            : new PortablePageSource();

    internal static nuint PageSize { get; } = (nuint)Environment.SystemPageSize;

    /// <summary>Whether <see cref="Protect"/> and <see cref="Fence"/> work, and guard pages surround every range.</summary>
    internal abstract bool HasHardwareProtection { get; }

    internal static nuint RoundUp(nuint bytes) => (bytes + PageSize - 1) & ~(PageSize - 1);

    /// <summary>Reserves addresses between two guard pages.</summary>
    /// <exception cref="InsufficientMemoryException">The addresses cannot be had.</exception>
    internal abstract byte* Reserve(nuint length);

    /// <summary>Makes part of a reserved range usable; it reads as zero.</summary>
    /// <param name="start">Where the part begins.</param>
    /// <param name="length">How long it is.</param>
    /// <param name="first">Whether it is the first part of its range.</param>
    /// <param name="hugePages">Whether huge pages are wished for.</param>
    /// <returns>False if the operating system refuses the memory, or the process is near its limit of mappings.</returns>
    internal abstract bool TryCommit(byte* start, nuint length, bool first, bool hugePages);

    /// <summary>Gives the memory of a committed part back; it stays usable and reads as zero again.</summary>
    internal abstract void Discard(byte* start, nuint length);

    /// <summary>Sets what the hardware allows in a committed part.</summary>
    /// <exception cref="PlatformNotSupportedException">This source has no hardware protection.</exception>
    internal abstract void Protect(byte* start, nuint length, Access access);

    /// <summary>Gives a reserved range and its memory back; its addresses may be used again.</summary>
    internal abstract void Release(byte* start, nuint length, bool committed);

    /// <summary>Gives the memory of a reserved range back and makes its addresses fault for the rest of the process's life.</summary>
    /// <exception cref="PlatformNotSupportedException">This source has no hardware protection.</exception>
    internal abstract void Fence(byte* start, nuint length, bool committed);
}
