using Fidelity.BareWire.Values.Tree;

namespace Fidelity.BareWire.Values;

/// <content>How values are made.</content>
public readonly partial struct BareValue
{
    /// <summary>Nothing, the value of void types.</summary>
    public static BareValue Void => default;

    /// <summary>An optional without a value.</summary>
    public static BareValue None { get; } = new(BareValueKind.Optional, null);

    /// <summary>A uint.</summary>
    public static BareValue UInt(ulong value) => new(BareValueKind.UInt, value);

    /// <summary>An int.</summary>
    public static BareValue Int(long value) => new(BareValueKind.Int, (ulong)value);

    /// <summary>A u8.</summary>
    public static BareValue U8(byte value) => new(BareValueKind.U8, value);

    /// <summary>A u16.</summary>
    public static BareValue U16(ushort value) => new(BareValueKind.U16, value);

    /// <summary>A u32.</summary>
    public static BareValue U32(uint value) => new(BareValueKind.U32, value);

    /// <summary>A u64.</summary>
    public static BareValue U64(ulong value) => new(BareValueKind.U64, value);

    /// <summary>An i8.</summary>
    public static BareValue I8(sbyte value) => new(BareValueKind.I8, (ulong)value);

    /// <summary>An i16.</summary>
    public static BareValue I16(short value) => new(BareValueKind.I16, (ulong)value);

    /// <summary>An i32.</summary>
    public static BareValue I32(int value) => new(BareValueKind.I32, (ulong)value);

    /// <summary>An i64.</summary>
    public static BareValue I64(long value) => new(BareValueKind.I64, (ulong)value);

    /// <summary>An f32. The bits of a NaN are kept.</summary>
    public static BareValue F32(float value) => new(BareValueKind.F32, BitConverter.SingleToUInt32Bits(value));

    /// <summary>An f64. The bits of a NaN are kept.</summary>
    public static BareValue F64(double value) => new(BareValueKind.F64, BitConverter.DoubleToUInt64Bits(value));

    /// <summary>A bool.</summary>
    public static BareValue Bool(bool value) => new(BareValueKind.Bool, value ? 1UL : 0);

    /// <summary>Text.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public static BareValue Str(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new BareValue(BareValueKind.Str, value);
    }

    /// <summary>Bytes, which are copied. Of data and of data of a fixed length.</summary>
    public static BareValue Data(ReadOnlySpan<byte> value) => new(BareValueKind.Data, value.ToArray());

    /// <summary>A value of an enum.</summary>
    /// <param name="name">Its name in the schema.</param>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public static BareValue Enum(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new BareValue(BareValueKind.Enum, name);
    }

    /// <summary>An optional with a value.</summary>
    public static BareValue Some(BareValue value) => new(BareValueKind.Optional, new[] { value });

    /// <summary>A list, of a fixed length or not.</summary>
    public static BareValue List(params ReadOnlySpan<BareValue> elements) => OwnList(elements.ToArray());

    /// <summary>A map. That no key is there twice is checked when it is encoded.</summary>
    public static BareValue Map(params ReadOnlySpan<(BareValue Key, BareValue Value)> entries)
    {
        KeyValuePair<BareValue, BareValue>[] pairs = new KeyValuePair<BareValue, BareValue>[entries.Length];
        for (int i = 0; i < pairs.Length; i++)
        {
            pairs[i] = new KeyValuePair<BareValue, BareValue>(entries[i].Key, entries[i].Value);
        }

        return OwnMap(pairs);
    }

    /// <summary>A union.</summary>
    /// <param name="member">
    /// The member it holds: the name of a user-defined type, or the keyword of another such as <c>int</c>; where several
    /// members of the union have that keyword, <c>struct=1</c> with the tag.
    /// </param>
    /// <param name="value">The member's value.</param>
    /// <exception cref="ArgumentNullException">The member is null.</exception>
    public static BareValue Union(string member, BareValue value)
    {
        ArgumentNullException.ThrowIfNull(member);
        return new BareValue(BareValueKind.Union, new UnionValue(member, value));
    }

    /// <summary>A struct. The fields may be in any order.</summary>
    /// <exception cref="ArgumentException">A name is there twice, or null.</exception>
    public static BareValue Struct(params ReadOnlySpan<(string Name, BareValue Value)> fields)
    {
        string[] names = new string[fields.Length];
        BareValue[] values = new BareValue[fields.Length];
        HashSet<string> seen = new(fields.Length, StringComparer.Ordinal);
        for (int i = 0; i < fields.Length; i++)
        {
            (names[i], values[i]) = fields[i];
            ArgumentNullException.ThrowIfNull(names[i], nameof(fields));
            if (!seen.Add(names[i]))
            {
                throw new ArgumentException($"Expected each field once, found {names[i]} again. Remove one of them.", nameof(fields));
            }
        }

        return OwnStruct(names, values);
    }
}
