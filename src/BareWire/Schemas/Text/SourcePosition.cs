namespace Fidelity.BareWire.Schemas;

/// <summary>A place in a schema's text.</summary>
/// <param name="offset">Characters before it.</param>
/// <param name="line">The line, from 1.</param>
/// <param name="column">The column, from 1, in UTF-16 code units.</param>
public readonly struct SourcePosition(int offset, int line, int column) : IEquatable<SourcePosition>
{
    /// <summary>Characters (UTF-16 code units) before it.</summary>
    public int Offset { get; } = offset;

    /// <summary>The line, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>The column, from 1, in UTF-16 code units.</summary>
    public int Column { get; } = column;

    /// <summary>Whether two positions are the same.</summary>
    public static bool operator ==(SourcePosition left, SourcePosition right) => left.Equals(right);

    /// <summary>Whether two positions differ.</summary>
    public static bool operator !=(SourcePosition left, SourcePosition right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(SourcePosition other) => Offset == other.Offset && Line == other.Line && Column == other.Column;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SourcePosition other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Offset;

    /// <summary>Line and column: <c>3:14</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Line}:{Column}");
}
