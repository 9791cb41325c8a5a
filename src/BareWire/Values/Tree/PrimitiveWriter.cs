using Fidelity.BareWire.Values.Shapes;

namespace Fidelity.BareWire.Values.Tree;

/// <summary>Encodes values that have no parts.</summary>
internal static class PrimitiveWriter
{
    /// <param name="writer">Where to.</param>
    /// <param name="shape">The type.</param>
    /// <param name="value">A value of the type's kind.</param>
    /// <exception cref="BareValueException">It is no value of the type nevertheless.</exception>
    internal static void Write(ref BareWriter writer, Shape shape, BareValue value)
    {
        switch (shape.Kind)
        {
            case BareValueKind.UInt:
                writer.WriteUInt(value.Bits);
                break;
            case BareValueKind.Int:
                writer.WriteInt((long)value.Bits);
                break;
            case BareValueKind.U8 or BareValueKind.I8:
                writer.WriteU8((byte)value.Bits);
                break;
            case BareValueKind.U16 or BareValueKind.I16:
                writer.WriteU16((ushort)value.Bits);
                break;
            case BareValueKind.U32 or BareValueKind.I32 or BareValueKind.F32:
                writer.WriteU32((uint)value.Bits);
                break;
            case BareValueKind.U64 or BareValueKind.I64 or BareValueKind.F64:
                writer.WriteU64(value.Bits);
                break;
            case BareValueKind.Bool:
                writer.WriteBool(value.Bits != 0);
                break;
            case BareValueKind.Str:
                writer.WriteString(value.Text);
                break;
            case BareValueKind.Data:
                WriteData(ref writer, shape, value.Bytes);
                break;
            case BareValueKind.Enum:
                WriteEnum(ref writer, shape, value.Text);
                break;
        }
    }

    private static void WriteData(ref BareWriter writer, Shape shape, byte[] bytes)
    {
        if (shape.FixedLength is not { } length)
        {
            writer.WriteData(bytes.AsSpan());
        }
        else if (length == (uint)bytes.Length)
        {
            bytes.CopyTo(writer.WriteFixed(bytes.Length));
        }
        else
        {
            throw new BareValueException($"Expected exactly {length} bytes, as the schema says, found {bytes.Length}.");
        }
    }

    private static void WriteEnum(ref BareWriter writer, Shape shape, string name)
    {
        int index = shape.IndexOf(name);
        if (index < 0)
        {
            throw new BareValueException($"Expected a value of enum {shape.Name}, found {name}. It has {string.Join(", ", shape.Labels)}.");
        }

        writer.WriteUInt(shape.Numbers[index]);
    }
}
