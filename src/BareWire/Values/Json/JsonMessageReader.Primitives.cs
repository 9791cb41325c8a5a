using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Fidelity.BareWire.Text;
using Fidelity.BareWire.Values.Shapes;

namespace Fidelity.BareWire.Values.Json;

/// <content>Values that have no parts.</content>
internal ref partial struct JsonMessageReader
{
    private readonly void ReadPrimitive(Shape shape)
    {
        switch (shape.Kind)
        {
            case BareValueKind.UInt:
                WriteUInt(ReadUnsigned(shape, ulong.MaxValue));
                break;
            case BareValueKind.U8 or BareValueKind.U16 or BareValueKind.U32 or BareValueKind.U64:
                WriteBits(shape, ReadUnsigned(shape, ulong.MaxValue >> (64 - (8 * shape.MinimumSize))));
                break;
            case BareValueKind.Int:
                long number = ReadSigned(shape, long.MaxValue);
                WriteUInt((ulong)((number << 1) ^ (number >> 63)));
                break;
            case BareValueKind.I8 or BareValueKind.I16 or BareValueKind.I32 or BareValueKind.I64:
                WriteBits(shape, (ulong)ReadSigned(shape, long.MaxValue >> (64 - (8 * shape.MinimumSize))));
                break;
            case BareValueKind.F32:
                WriteBits(shape, ReadF32(shape));
                break;
            case BareValueKind.F64:
                WriteBits(shape, ReadF64(shape));
                break;
            case BareValueKind.Bool:
                Require(shape, _reader.TokenType is JsonTokenType.True or JsonTokenType.False);
                Room(1)[0] = _reader.TokenType == JsonTokenType.True ? (byte)1 : (byte)0;
                break;
            case BareValueKind.Str:
                ReadText(shape);
                break;
            case BareValueKind.Data:
                ReadData(shape);
                break;
            case BareValueKind.Enum:
                ReadEnum(shape);
                break;
            default:
                Require(shape, _reader.TokenType == JsonTokenType.Null);
                break;
        }
    }

    private readonly void Require(Shape shape, bool isMet)
    {
        if (!isMet)
        {
            ThrowUnexpected(JsonWords.Expected(shape));
        }
    }

    private readonly ulong ReadUnsigned(Shape shape, ulong most)
    {
        ulong value = 0;
        Require(shape, _reader.TokenType == JsonTokenType.Number && _reader.TryGetUInt64(out value) && value <= most);
        return value;
    }

    private readonly long ReadSigned(Shape shape, long most)
    {
        long value = 0;
        Require(shape, _reader.TokenType == JsonTokenType.Number && _reader.TryGetInt64(out value) && value <= most && value >= ~most);
        return value;
    }

    private readonly uint ReadF32(Shape shape)
    {
        uint bits = 0;
        if (_reader.TokenType == JsonTokenType.String)
        {
            Require(shape, FloatText.TryRead32(ReadName(), out bits));
            return bits;
        }

        float value = 0;
        Require(shape, _reader.TokenType == JsonTokenType.Number && _reader.TryGetSingle(out value));
        if (!float.IsFinite(value))
        {
            ThrowUnexpected("a number that an f32 can hold");
        }

        return BitConverter.SingleToUInt32Bits(value);
    }

    private readonly ulong ReadF64(Shape shape)
    {
        ulong bits = 0;
        if (_reader.TokenType == JsonTokenType.String)
        {
            Require(shape, FloatText.TryRead64(ReadName(), out bits));
            return bits;
        }

        double value = 0;
        Require(shape, _reader.TokenType == JsonTokenType.Number && _reader.TryGetDouble(out value));
        if (!double.IsFinite(value))
        {
            ThrowUnexpected("a number that an f64 can hold");
        }

        return BitConverter.DoubleToUInt64Bits(value);
    }

    private readonly void ReadEnum(Shape shape)
    {
        int index = -1;
        if (_reader.TokenType == JsonTokenType.String)
        {
            index = shape.IndexOf(ReadName());
        }
        else if (_reader.TokenType == JsonTokenType.Number && _reader.TryGetUInt64(out ulong number))
        {
            index = shape.IndexOf(number);
        }

        Require(shape, index >= 0);
        WriteUInt(shape.Numbers[index]);
    }

    private readonly void ReadText(Shape shape)
    {
        Require(shape, _reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName);
        byte[]? rented = null;
        try
        {
            ReadOnlySpan<byte> text = Unescape(ref rented);
            WriteUInt((uint)text.Length);
            text.CopyTo(Room(text.Length));
        }
        finally
        {
            Return(rented);
        }
    }

    private readonly void ReadData(Shape shape)
    {
        Require(shape, _reader.TokenType == JsonTokenType.String);
        byte[]? rented = null;
        byte[]? decoded = null;
        try
        {
            ReadOnlySpan<byte> text = Unescape(ref rented);
            decoded = ArrayPool<byte>.Shared.Rent(Base64.GetMaxDecodedFromUtf8Length(text.Length));
            Require(shape, Base64.DecodeFromUtf8(text, decoded, out _, out int length) == OperationStatus.Done);
            if (shape.FixedLength is not { } expected)
            {
                WriteUInt((uint)length);
            }
            else if ((uint)length != expected)
            {
                Throw($"expected exactly {expected} bytes, as the schema says, found {length}");
            }

            decoded.AsSpan(0, length).CopyTo(Room(length));
        }
        finally
        {
            Return(rented);
            Return(decoded);
        }
    }

    /// <summary>The string or the property's name that the reader stands at.</summary>
    private readonly string ReadName()
    {
        byte[]? rented = null;
        try
        {
            return Encoding.UTF8.GetString(Unescape(ref rented));
        }
        finally
        {
            Return(rented);
        }
    }

    /// <summary>The string or the property's name that the reader stands at, as UTF-8.</summary>
    /// <param name="rented">What was rented for it, to be returned.</param>
    private readonly ReadOnlySpan<byte> Unescape(ref byte[]? rented)
    {
        ReadOnlySpan<byte> text = _reader.ValueSpan;
        int invalid = Utf8Text.FindInvalid(text);
        if (invalid >= 0)
        {
            Throw($"expected text in UTF-8, found bytes that are none after {invalid} bytes of it");
        }

        if (!_reader.ValueIsEscaped)
        {
            return text;
        }

        rented = ArrayPool<byte>.Shared.Rent(text.Length);
        try
        {
            return rented.AsSpan(0, _reader.CopyString(rented));
        }
        catch (InvalidOperationException)
        {
            Throw("expected text that Unicode can encode, found an escape of half a surrogate pair");
            return default;
        }
    }

    private static void Return(byte[]? rented)
    {
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private readonly void WriteUInt(ulong value)
    {
        BareWriter writer = new(Room(BareReader.SizeOfUInt(value)));
        writer.WriteUInt(value);
    }

    private readonly void WriteBits(Shape shape, ulong bits)
    {
        Span<byte> eight = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(eight, bits);
        eight[..shape.MinimumSize].CopyTo(Room(shape.MinimumSize));
    }
}
