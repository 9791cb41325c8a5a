namespace Fidelity.Memory.Tests.Regions;

/// <summary>A buffer and what the model expects of it.</summary>
internal sealed class ModelBuffer(Buffer<long> real, ModelRegion region, ModelBlock block, int alignment, Dictionary<int, long> content)
{
    internal Buffer<long> Real { get; } = real;

    internal ModelRegion Region { get; } = region;

    internal ModelBlock Block { get; } = block;

    /// <summary>What was asked for, in bytes; 0 for nothing in particular. It goes with the buffer.</summary>
    internal int Alignment { get; } = alignment;

    internal bool IsLarge => Real.HasOwnPages;

    /// <summary>Elements that were written; the others are zero.</summary>
    internal Dictionary<int, long> Content { get; } = content;

    /// <summary>Why it grants nothing any more, or null if it does.</summary>
    internal CapabilityFailure? Ended { get; set; }

    /// <summary>How often it was revoked.</summary>
    internal int Grant { get; set; }

    /// <summary>Its region has ended since it was transferred: either reason is true.</summary>
    internal bool EndedAfterTransfer { get; set; }
}
