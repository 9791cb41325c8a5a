using System.Text.Json;
using Fidelity.BareWire.Values.Shapes;
using Fidelity.BareWire.Values.Walking;

namespace Fidelity.BareWire.Values.Json;

/// <summary>Writes what it is told as JSON; the mapping is that of <see cref="BareJson"/>.</summary>
internal sealed class JsonVisitor(Utf8JsonWriter writer) : IMessageVisitor
{
    private const int MostPending = 1 << 16;
    private const int LargestString = 1 << 24;
    private const int LargestName = 166_666_666;
    private const int Chunk = 3 << 14;

    private bool _isName;

    /// <summary>Whether an optional that is present is written as an array of one, so that it differs from its value's null.</summary>
    internal static bool IsWrapped(Shape optional) => optional.Element.Kind == BareValueKind.Optional;

    /// <summary>Whether a map is written as an object.</summary>
    internal static bool IsObject(Shape map) => map.Key.Kind == BareValueKind.Str;

    public void Unsigned(Shape shape, ulong value)
    {
        writer.WriteNumberValue(value);
        FlushIfMuch();
    }

    public void Signed(Shape shape, long value)
    {
        writer.WriteNumberValue(value);
        FlushIfMuch();
    }

    public void F32(float value)
    {
        if (float.IsFinite(value))
        {
            writer.WriteNumberValue(value);
        }
        else
        {
            writer.WriteStringValue(FloatText.Of(value));
        }

        FlushIfMuch();
    }

    public void F64(double value)
    {
        if (double.IsFinite(value))
        {
            writer.WriteNumberValue(value);
        }
        else
        {
            writer.WriteStringValue(FloatText.Of(value));
        }

        FlushIfMuch();
    }

    public void Bool(bool value) => writer.WriteBooleanValue(value);

    public void Text(ReadOnlySpan<byte> utf8)
    {
        if (_isName)
        {
            WriteName(utf8);
        }
        else if (utf8.Length <= LargestString)
        {
            writer.WriteStringValue(utf8);
        }
        else
        {
            for (; utf8.Length > Chunk; utf8 = utf8[Chunk..])
            {
                writer.WriteStringValueSegment(utf8[..Chunk], isFinalSegment: false);
                FlushIfMuch();
            }

            writer.WriteStringValueSegment(utf8, isFinalSegment: true);
        }

        FlushIfMuch();
    }

    public void Data(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length <= LargestString)
        {
            writer.WriteBase64StringValue(bytes);
        }
        else
        {
            for (; bytes.Length > Chunk; bytes = bytes[Chunk..])
            {
                writer.WriteBase64StringSegment(bytes[..Chunk], isFinalSegment: false);
                FlushIfMuch();
            }

            writer.WriteBase64StringSegment(bytes, isFinalSegment: true);
        }

        FlushIfMuch();
    }

    public void Nothing() => writer.WriteNullValue();

    public void Enum(Shape shape, int index) => writer.WriteStringValue(shape.Utf8Labels[index]);

    public void BeginOptional(Shape shape, bool isPresent)
    {
        if (!isPresent)
        {
            writer.WriteNullValue();
        }
        else if (IsWrapped(shape))
        {
            writer.WriteStartArray();
        }
    }

    public void EndOptional(Shape shape, bool isPresent)
    {
        if (isPresent && IsWrapped(shape))
        {
            writer.WriteEndArray();
        }
    }

    public void BeginList(Shape shape) => writer.WriteStartArray();

    public void EndList(Shape shape, int count) => writer.WriteEndArray();

    public void BeginMap(Shape shape)
    {
        if (IsObject(shape))
        {
            writer.WriteStartObject();
        }
        else
        {
            writer.WriteStartArray();
        }
    }

    public void BeginKey(Shape map)
    {
        _isName = IsObject(map);
        if (!_isName)
        {
            writer.WriteStartArray();
        }
    }

    public void EndKey() => _isName = false;

    public void EndEntry(Shape map)
    {
        if (!IsObject(map))
        {
            writer.WriteEndArray();
        }
    }

    public void EndMap(Shape shape, int count)
    {
        if (IsObject(shape))
        {
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteEndArray();
        }
    }

    public void BeginUnion(Shape shape, int member)
    {
        writer.WriteStartObject();
        writer.WritePropertyName(shape.Utf8Labels[member]);
    }

    public void EndUnion(Shape shape, int member) => writer.WriteEndObject();

    public void BeginStruct(Shape shape) => writer.WriteStartObject();

    public void Field(Shape structure, int index) => writer.WritePropertyName(structure.Utf8Labels[index]);

    public void EndStruct(Shape shape) => writer.WriteEndObject();

    private void WriteName(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LargestName)
        {
            throw new BareValueException($"Expected a key of at most {LargestName} bytes, the most that a property's name in JSON may have, found one of {utf8.Length}.");
        }

        writer.WritePropertyName(utf8);
    }

    private void FlushIfMuch()
    {
        if (writer.BytesPending > MostPending)
        {
            writer.Flush();
        }
    }
}
