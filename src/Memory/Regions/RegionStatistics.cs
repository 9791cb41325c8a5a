namespace Fidelity.Memory;

/// <summary>A region's figures at one moment; children not included.</summary>
/// <param name="Reserved">Addresses reserved, in bytes.</param>
/// <param name="Committed">Memory the system has promised, in bytes; it becomes resident when touched.</param>
/// <param name="InUse">Memory allocated and not yet released, in bytes, padding for alignment included.</param>
/// <param name="PeakInUse">The most that was in use since the region was created, in bytes.</param>
/// <param name="Allocations">Buffers allocated since the region was created.</param>
/// <param name="Resets">How often the region was reset.</param>
/// <param name="AwaitingBorrowers">Blocks of memory that have ended and wait for an open access to close.</param>
/// <param name="Children">Child regions alive.</param>
public readonly record struct RegionStatistics(
    ByteSize Reserved,
    ByteSize Committed,
    ByteSize InUse,
    ByteSize PeakInUse,
    long Allocations,
    long Resets,
    int AwaitingBorrowers,
    int Children);
