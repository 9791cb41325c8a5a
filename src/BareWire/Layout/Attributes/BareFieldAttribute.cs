namespace Fidelity.BareWire.Layout;

/// <summary>A field of a <see cref="BareStructAttribute"/>: its place among the fields, and what its references may do.</summary>
/// <param name="order">Its place: the fields lie in ascending order. Numbers are unique in the struct; gaps are allowed.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class BareFieldAttribute(int order) : Attribute
{
    /// <summary>Its place among the fields.</summary>
    public int Order { get; } = order;

    /// <summary>Its alignment in bytes, a power of two, where that is more than its type's; 0 for the type's own.</summary>
    public int Alignment { get; set; }

    /// <summary>
    /// Whether what the field's references point to may be pointed to by other shared references of the same type too.
    /// Goes for all references in the field's own type (also elements of an array), not for those in structs it holds.
    /// </summary>
    public bool Shared { get; set; }

    /// <summary>
    /// Whether the field, a <see cref="BarePointer{T}"/> to the struct itself, is the link to the next node of a chain.
    /// Links of a chain do not count as depth. At most one field of a struct.
    /// </summary>
    public bool Chain { get; set; }

    /// <summary>What a <see cref="BareLink"/> points to, or the elements of <see cref="BareLinks"/>.</summary>
    public Type? Target { get; set; }
}
