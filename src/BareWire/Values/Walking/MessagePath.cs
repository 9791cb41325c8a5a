using System.Globalization;
using System.Text;
using Fidelity.BareWire.Values.Shapes;

namespace Fidelity.BareWire.Values.Walking;

/// <summary>
/// The way to a value: <c>Customer.orders[3].quantity</c>. A union adds the member it holds
/// (<c>Customer.contact.Email.address</c>), an optional nothing, a map its key (<c>metadata["home"]</c>, <c>[5]</c>), or
/// the entry's index (<c>metadata[#2]</c>) where the key is long, has unprintable characters or could not be read.
/// </summary>
internal readonly struct MessagePath(string root)
{
    private const int LongestKey = 64;

    private readonly StringBuilder _text = new(root);

    public override string ToString() => _text.ToString();

    internal void AppendLabel(string label) => _text.Append('.').Append(label);

    internal void AppendIndex(int index) => _text.Append(CultureInfo.InvariantCulture, $"[{index}]");

    /// <param name="shape">The type of the key.</param>
    /// <param name="encoded">The key's bytes, none if it was not read.</param>
    /// <param name="index">The index of the entry.</param>
    internal void AppendKey(Shape shape, ReadOnlySpan<byte> encoded, int index)
    {
        if (!encoded.IsEmpty && Show(shape, encoded) is { } key)
        {
            _text.Append('[').Append(key).Append(']');
        }
        else
        {
            _text.Append(CultureInfo.InvariantCulture, $"[#{index}]");
        }
    }

    private static string? Show(Shape shape, ReadOnlySpan<byte> encoded)
    {
        BareReader reader = new(encoded);
        return shape.Kind switch
        {
            BareValueKind.Str => encoded.Length > LongestKey ? null : Quote(reader.ReadString()),
            BareValueKind.Data when encoded.Length > LongestKey => null,
            BareValueKind.Data => "0x" + Convert.ToHexStringLower(shape.FixedLength is null ? reader.ReadDataSlice() : encoded),
            BareValueKind.Bool => reader.ReadBool() ? "true" : "false",
            BareValueKind.Enum => shape.Labels[shape.IndexOf(reader.ReadUInt())],
            BareValueKind.UInt => Show(reader.ReadUInt()),
            BareValueKind.U8 => Show(reader.ReadU8()),
            BareValueKind.U16 => Show(reader.ReadU16()),
            BareValueKind.U32 => Show(reader.ReadU32()),
            BareValueKind.U64 => Show(reader.ReadU64()),
            BareValueKind.Int => Show(reader.ReadInt()),
            BareValueKind.I8 => Show(reader.ReadI8()),
            BareValueKind.I16 => Show(reader.ReadI16()),
            BareValueKind.I32 => Show(reader.ReadI32()),
            BareValueKind.I64 => Show(reader.ReadI64()),
            _ => null,
        };
    }

    private static string Show<T>(T number)
        where T : IFormattable => number.ToString(null, CultureInfo.InvariantCulture);

    private static string? Quote(string text)
    {
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse)
            {
                return null;
            }
        }

        return $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }
}
