namespace Fidelity.BareWire.Layout;

/// <content>The types without parts.</content>
public sealed partial class LayoutType
{
    /// <summary>An unsigned byte.</summary>
    public static LayoutType U8 { get; } = new(LayoutTypeKind.Unsigned, "u8", 1, 1);

    /// <summary>An unsigned integer of 2 bytes.</summary>
    public static LayoutType U16 { get; } = new(LayoutTypeKind.Unsigned, "u16", 2, 2);

    /// <summary>An unsigned integer of 4 bytes.</summary>
    public static LayoutType U32 { get; } = new(LayoutTypeKind.Unsigned, "u32", 4, 4);

    /// <summary>An unsigned integer of 8 bytes.</summary>
    public static LayoutType U64 { get; } = new(LayoutTypeKind.Unsigned, "u64", 8, 8);

    /// <summary>A signed byte.</summary>
    public static LayoutType I8 { get; } = new(LayoutTypeKind.Signed, "i8", 1, 1);

    /// <summary>A signed integer of 2 bytes.</summary>
    public static LayoutType I16 { get; } = new(LayoutTypeKind.Signed, "i16", 2, 2);

    /// <summary>A signed integer of 4 bytes.</summary>
    public static LayoutType I32 { get; } = new(LayoutTypeKind.Signed, "i32", 4, 4);

    /// <summary>A signed integer of 8 bytes.</summary>
    public static LayoutType I64 { get; } = new(LayoutTypeKind.Signed, "i64", 8, 8);

    /// <summary>An IEEE 754 number of 4 bytes.</summary>
    public static LayoutType F32 { get; } = new(LayoutTypeKind.Float, "f32", 4, 4);

    /// <summary>An IEEE 754 number of 8 bytes.</summary>
    public static LayoutType F64 { get; } = new(LayoutTypeKind.Float, "f64", 8, 8);

    /// <summary>A byte, 0 or 1.</summary>
    public static LayoutType Bool { get; } = new(LayoutTypeKind.Bool, "bool", 1, 1);

    /// <summary>Nothing.</summary>
    public static LayoutType Void { get; } = new(LayoutTypeKind.Void, "void", 0, 1);

    /// <summary>A <see cref="BareText"/>.</summary>
    public static LayoutType Text { get; } = new(LayoutTypeKind.Text, null, 8, 4);

    /// <summary>A <see cref="BareText"/> whose bytes others may refer to too.</summary>
    public static LayoutType SharedText { get; } = new(LayoutTypeKind.Text, null, 8, 4) { IsShared = true };

    /// <summary>An enum.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="size">Its size: 1, 2, 4 or 8 bytes.</param>
    /// <param name="isFlags">Whether its values may be combined bit by bit.</param>
    /// <param name="values">Its values, as unsigned numbers of that size.</param>
    /// <exception cref="ArgumentException">The size is another, a value does not fit, or there is no value.</exception>
    public static LayoutType Enum(string name, int size, bool isFlags, params ulong[] values)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(values);
        if (size is not (1 or 2 or 4 or 8))
        {
            throw new ArgumentException($"Enum '{name}' has {size} bytes. Expected 1, 2, 4 or 8.", nameof(size));
        }

        if (values.Length == 0)
        {
            throw new ArgumentException($"Enum '{name}' has no values. Expected at least one.", nameof(values));
        }

        ulong[] ascending = [.. values.Distinct().Order()];
        if (size < 8 && ascending[^1] >> (size * 8) != 0)
        {
            throw new ArgumentException($"Value {ascending[^1]} of enum '{name}' does not fit in {size} bytes.", nameof(values));
        }

        return new LayoutType(LayoutTypeKind.Enum, name, size, size) { Values = ascending, IsFlags = isFlags };
    }
}
