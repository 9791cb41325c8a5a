using Fidelity.BareWire;

namespace Fidelity.Cli.Schemas;

/// <summary>What a message may ask for that its owner hands to the command line: all that memory can hold.</summary>
internal static class MessageLimits
{
    public static BareLimits OfOwnFiles { get; } = new() { MaxBytes = Array.MaxLength, MaxDepth = int.MaxValue };
}
