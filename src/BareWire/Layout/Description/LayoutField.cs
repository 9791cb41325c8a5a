namespace Fidelity.BareWire.Layout;

/// <summary>A field of a struct: where it lies and what it is. Immutable and thread-safe.</summary>
/// <param name="name">Its name.</param>
/// <param name="offset">Where it begins in the struct, in bytes.</param>
/// <param name="type">Its type.</param>
/// <param name="alignment">Its alignment in bytes, where that is more than its type's.</param>
public sealed class LayoutField(string name, int offset, LayoutType type, int alignment = 0)
{
    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Where it begins in the struct, in bytes.</summary>
    public int Offset { get; } = offset;

    /// <summary>Its type.</summary>
    public LayoutType Type { get; } = type;

    /// <summary>Its alignment, in bytes: a power of two.</summary>
    public int Alignment { get; } = Math.Max(alignment, type.Alignment);

    /// <summary>Where it ends in the struct, in bytes.</summary>
    internal int End => Offset + Type.Size;
}
