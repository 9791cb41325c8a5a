namespace Fidelity.BareWire.Schemas;

/// <summary>A stretch of a schema's text. The default value stands for a schema that was not read from text.</summary>
/// <param name="start">Where it begins.</param>
/// <param name="end">The position after its last character.</param>
public readonly struct SourceSpan(SourcePosition start, SourcePosition end) : IEquatable<SourceSpan>
{
    /// <summary>Where it begins.</summary>
    public SourcePosition Start { get; } = start;

    /// <summary>The position after its last character.</summary>
    public SourcePosition End { get; } = end;

    /// <summary>The number of characters (UTF-16 code units) it covers.</summary>
    public int Length => End.Offset - Start.Offset;

    /// <summary>Whether two spans are the same.</summary>
    public static bool operator ==(SourceSpan left, SourceSpan right) => left.Equals(right);

    /// <summary>Whether two spans differ.</summary>
    public static bool operator !=(SourceSpan left, SourceSpan right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(SourceSpan other) => Start == other.Start && End == other.End;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SourceSpan other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Start.GetHashCode();

    /// <summary>Where it begins: <c>3:14</c>.</summary>
    public override string ToString() => Start.ToString();
}
