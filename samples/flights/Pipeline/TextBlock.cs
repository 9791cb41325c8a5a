using Fidelity.Memory;

namespace Flights.Pipeline;

/// <summary>A block of memory with whole lines of text, on its way to the parser, or empty, on its way back.</summary>
/// <param name="Memory">The right to write all of it.</param>
/// <param name="Length">How many bytes of it are text.</param>
/// <param name="StartsFile">Whether the first line is a header.</param>
internal readonly record struct TextBlock(WriteCapability<byte> Memory, int Length, bool StartsFile)
{
    /// <summary>The right to read the text.</summary>
    public ReadCapability<byte> Text => Memory.Slice(0, Length);

    /// <summary>The same memory without text.</summary>
    public TextBlock Emptied() => new(Memory, 0, StartsFile: false);
}
