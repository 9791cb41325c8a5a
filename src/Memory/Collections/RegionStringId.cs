namespace Fidelity.Memory;

/// <summary>
/// Stands for a text of one <see cref="RegionStringPool"/>, in 8 bytes without references: it can be an element or a key
/// of other region collections. Equal for equal texts of the same pool; the pool gives the text. The default value is no
/// text's.
/// </summary>
public readonly struct RegionStringId : IEquatable<RegionStringId>
{
    private readonly uint _pool;
    private readonly uint _index;

    internal RegionStringId(uint pool, uint index)
    {
        _pool = pool;
        _index = index;
    }

    /// <summary>The number of the pool, from 1 up; it comes again after four billion pools in one process.</summary>
    internal uint Pool => _pool;

    /// <summary>The text's place in the order in which the pool got them.</summary>
    internal uint Index => _index;

    /// <summary>Whether two values stand for the same text of the same pool.</summary>
    public static bool operator ==(RegionStringId left, RegionStringId right) => left.Equals(right);

    /// <summary>Whether two values stand for different texts, or belong to different pools.</summary>
    public static bool operator !=(RegionStringId left, RegionStringId right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(RegionStringId other) => _pool == other._pool && _index == other._index;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RegionStringId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (int)(_pool * 31 + _index);
}
