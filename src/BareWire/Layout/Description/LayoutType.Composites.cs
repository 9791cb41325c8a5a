using System.Runtime.CompilerServices;

namespace Fidelity.BareWire.Layout;

/// <content>The types that hold others in place.</content>
public sealed partial class LayoutType
{
    /// <summary>A fixed number of elements in place.</summary>
    /// <exception cref="ArgumentException">The length is not positive, the element has no bytes, or the whole has more than 2 GB.</exception>
    public static LayoutType Inline(LayoutType element, int length)
    {
        ArgumentNullException.ThrowIfNull(element);
        if (length <= 0 || element.Size == 0 || (long)element.Size * length > int.MaxValue)
        {
            throw new ArgumentException($"{length} elements of {element.Size} bytes in place are not possible. Expected at least 1 byte and at most 2 GB.", nameof(length));
        }

        return new LayoutType(LayoutTypeKind.Inline, null, element.Size * length, element.Alignment, () => element) { Length = length };
    }

    /// <summary>A <see cref="BareOptional{T}"/>: a byte, 0 or 1, and the value at the next multiple of its alignment.</summary>
    public static LayoutType Optional(LayoutType value)
    {
        ArgumentNullException.ThrowIfNull(value);
        int offset = value.Alignment;
        int size = LayoutArithmetic.AlignUp(offset + value.Size, value.Alignment);
        return new LayoutType(LayoutTypeKind.Optional, null, size, value.Alignment, () => value) { PayloadOffset = offset };
    }

    /// <summary>A <see cref="BareEntry{TKey, TValue}"/>: a key and a value.</summary>
    public static LayoutType Entry(LayoutType key, LayoutType value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        return Sequence($"entry<{key.Name}, {value.Name}>", ("Key", key), ("Value", value));
    }

    /// <summary>A <see cref="BareListNode{T}"/>: a value and the link to the next node.</summary>
    public static LayoutType ListNode(LayoutType value)
    {
        ArgumentNullException.ThrowIfNull(value);
        LayoutType? node = null;
        node = Sequence($"node<{value.Name}>", ("Value", value), ("Next", Pointer(() => node!, chain: true)));
        return node;
    }

    /// <summary>A struct whose fields lie one after the other, each at the next multiple of its alignment.</summary>
    public static LayoutType Sequence(string name, params (string Name, LayoutType Type)[] fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        LayoutField[] placed = new LayoutField[fields.Length];
        int end = 0;
        int alignment = 1;
        for (int i = 0; i < fields.Length; i++)
        {
            LayoutType type = fields[i].Type;
            placed[i] = new LayoutField(fields[i].Name, LayoutArithmetic.AlignUp(end, type.Alignment), type);
            end = LayoutArithmetic.Add(placed[i].Offset, type.Size);
            alignment = Math.Max(alignment, type.Alignment);
        }

        return Struct(name, LayoutArithmetic.AlignUp(end, alignment), alignment, placed);
    }

    /// <summary>A struct of which C# has a type, whose fields lie one after the other, each at the next multiple of its alignment.</summary>
    /// <exception cref="PlatformNotSupportedException">This runtime gives the type another size.</exception>
    public static LayoutType Sequence<T>(string name, params (string Name, LayoutType Type)[] fields)
        where T : unmanaged => Confirm<T>(Sequence(name, fields));

    /// <summary>A struct of which C# has a type, with fields at the given places.</summary>
    /// <exception cref="ArgumentException">The places are not possible.</exception>
    /// <exception cref="PlatformNotSupportedException">This runtime gives the type another size.</exception>
    public static LayoutType Struct<T>(string name, int size, int alignment, params LayoutField[] fields)
        where T : unmanaged => Confirm<T>(Struct(name, size, alignment, fields));

    /// <summary>A struct with fields at the given places.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="size">Its size in bytes.</param>
    /// <param name="alignment">Its alignment in bytes.</param>
    /// <param name="fields">Its fields, by offset.</param>
    /// <exception cref="ArgumentException">The places are not possible: fields overlap, are misaligned, or do not fit.</exception>
    public static LayoutType Struct(string name, int size, int alignment, params LayoutField[] fields)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(fields);
        LayoutRules.CheckStruct(name, size, alignment, fields);
        return new LayoutType(LayoutTypeKind.Struct, name, size, alignment) { Fields = fields };
    }

    /// <summary>A union of which C# has a type.</summary>
    /// <exception cref="ArgumentException">The places are not possible, or a tag occurs twice.</exception>
    /// <exception cref="PlatformNotSupportedException">This runtime gives the type another size.</exception>
    public static LayoutType Union<T>(string name, int size, int alignment, LayoutType tag, int payloadOffset, params LayoutCase[] cases)
        where T : unmanaged => Confirm<T>(Union(name, size, alignment, tag, payloadOffset, cases));

    /// <summary>A union: the tag at the start, and the value that it announces in place.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="size">Its size in bytes.</param>
    /// <param name="alignment">Its alignment in bytes.</param>
    /// <param name="tag">The type of the tag: an unsigned integer.</param>
    /// <param name="payloadOffset">Where the values begin, in bytes.</param>
    /// <param name="cases">The values it may hold.</param>
    /// <exception cref="ArgumentException">The places are not possible, or a tag occurs twice.</exception>
    public static LayoutType Union(string name, int size, int alignment, LayoutType tag, int payloadOffset, params LayoutCase[] cases)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(tag);
        ArgumentNullException.ThrowIfNull(cases);
        LayoutRules.CheckUnion(name, size, alignment, tag, payloadOffset, cases);
        return new LayoutType(LayoutTypeKind.Union, name, size, alignment)
        {
            Fields = [new LayoutField("tag", 0, tag)],
            Cases = [.. cases.OrderBy(static item => item.Tag)],
            PayloadOffset = payloadOffset,
        };
    }

    /// <summary>A union whose tag takes 4 bytes and whose values begin at the next multiple of the largest alignment among them.</summary>
    /// <inheritdoc cref="Union(string, int, int, LayoutType, int, LayoutCase[])" path="/exception"/>
    public static LayoutType Choice(string name, params LayoutCase[] cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        int alignment = cases.Max(static item => Math.Max(U32.Alignment, item.Type.Alignment));
        int size = LayoutArithmetic.AlignUp(LayoutArithmetic.Add(alignment, cases.Max(static item => item.Type.Size)), alignment);
        return Union(name, size, alignment, U32, payloadOffset: alignment, cases);
    }

    /// <summary>A union of which C# has a type, laid out as <see cref="Choice(string, LayoutCase[])"/>.</summary>
    /// <inheritdoc cref="Union{T}(string, int, int, LayoutType, int, LayoutCase[])" path="/exception"/>
    public static LayoutType Choice<T>(string name, params LayoutCase[] cases)
        where T : unmanaged => Confirm<T>(Choice(name, cases));

    private static LayoutType Confirm<T>(LayoutType type)
        where T : unmanaged
    {
        int actual = Unsafe.SizeOf<T>();
        return actual == type.Size
            ? type
            : throw new PlatformNotSupportedException($"'{type.Name}' has {type.Size} bytes by its layout, but this runtime gives it {actual}. Use a 64-bit runtime.");
    }
}
