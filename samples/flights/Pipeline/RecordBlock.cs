using Fidelity.Memory;

namespace Flights.Pipeline;

/// <summary>A block of memory with whole records of a message, on its way to the decoder, or empty, on its way back.</summary>
/// <param name="Memory">The right to write all of it.</param>
/// <param name="Length">How many bytes of it are records.</param>
internal readonly record struct RecordBlock(WriteCapability<byte> Memory, int Length)
{
    /// <summary>The right to read the records.</summary>
    public ReadCapability<byte> Records => Memory.Slice(0, Length);

    /// <summary>The same memory without records.</summary>
    public RecordBlock Emptied() => new(Memory, 0);
}
