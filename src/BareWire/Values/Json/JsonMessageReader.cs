using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Fidelity.BareWire.Schemas;
using Fidelity.BareWire.Values.Shapes;
using Fidelity.BareWire.Values.Walking;

namespace Fidelity.BareWire.Values.Json;

/// <summary>
/// Reads JSON as a value of a type and writes the message as it goes: no tree is built. Counts are filled in, and the
/// fields of a struct brought into order, when its end is reached. Takes no stack in proportion to the depth.
/// </summary>
internal ref partial struct JsonMessageReader
{
    private static readonly byte[] ByteOrderMark = [0xef, 0xbb, 0xbf];

    private readonly ReadOnlySpan<byte> _json;
    private readonly BareTypeDefinition _type;
    private readonly BareLimits _limits;
    private readonly FrameStack<JsonLevel> _frames;
    private readonly FieldPlaces _places;
    private readonly MessageBuffer _message;
    private Utf8JsonReader _reader;

    private JsonMessageReader(BareTypeDefinition type, ReadOnlySpan<byte> json, BareLimits limits)
    {
        _json = json;
        _type = type;
        _limits = limits;
        _frames = new FrameStack<JsonLevel>();
        _places = new FieldPlaces();
        _message = new MessageBuffer();
        _reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
    }

    /// <inheritdoc cref="BareJson.Read"/>
    internal static ReadOnlyMemory<byte> Read(BareTypeDefinition type, ReadOnlySpan<byte> json, BareLimits limits)
    {
        Shape shape = ShapeBuilder.Of(type);
        JsonMessageReader reader = new(type, json.StartsWith(ByteOrderMark) ? json[ByteOrderMark.Length..] : json, limits);
        try
        {
            reader.Read(shape);
        }
        catch (JsonException malformed)
        {
            throw reader.Malformed(malformed);
        }
        finally
        {
            for (; reader._frames.Depth > 0; reader._frames.Pop())
            {
                reader._frames.Top.State.Keys.Dispose();
            }
        }

        return reader._message.Memory;
    }

    private void Read(Shape root)
    {
        _reader.Read();
        Begin(root);
        while (_frames.Depth > 0)
        {
            ref Frame<JsonLevel> frame = ref _frames.Top;
            switch (frame.Shape.Kind)
            {
                case BareValueKind.Struct:
                    NextField(ref frame);
                    break;
                case BareValueKind.List:
                    NextElement(ref frame);
                    break;
                case BareValueKind.Map:
                    NextEntry(ref frame);
                    break;
                case BareValueKind.Union:
                    NextMember(ref frame);
                    break;
                default:
                    NextContent(ref frame);
                    break;
            }
        }

        _reader.Read();
    }

    /// <summary>Reads a value that the reader stands at, or where it has parts, its beginning.</summary>
    private void Begin(Shape shape)
    {
        switch (shape.Kind)
        {
            case BareValueKind.Optional:
                RequireDepth();
                bool isPresent = _reader.TokenType != JsonTokenType.Null;
                Room(1)[0] = isPresent ? (byte)1 : (byte)0;
                if (isPresent)
                {
                    Open(shape, JsonVisitor.IsWrapped(shape) ? JsonTokenType.StartArray : _reader.TokenType);
                }

                break;
            case BareValueKind.List:
                RequireDepth();
                Open(shape, JsonTokenType.StartArray);
                LeaveCount(shape);
                break;
            case BareValueKind.Map:
                RequireDepth();
                Open(shape, JsonVisitor.IsObject(shape) ? JsonTokenType.StartObject : JsonTokenType.StartArray);
                LeaveCount(shape);
                break;
            case BareValueKind.Union:
                RequireDepth();
                Open(shape, JsonTokenType.StartObject);
                break;
            case BareValueKind.Struct:
                RequireDepth();
                Open(shape, JsonTokenType.StartObject).State.FirstPlace = _places.Open(shape.Members.Length);
                break;
            default:
                ReadPrimitive(shape);
                break;
        }
    }

    private readonly ref Frame<JsonLevel> Open(Shape shape, JsonTokenType expected)
    {
        if (_reader.TokenType != expected)
        {
            ThrowUnexpected(JsonWords.Expected(shape));
        }

        ref Frame<JsonLevel> frame = ref _frames.Push(shape, count: 0);
        frame.State.Start = _message.Length;
        return ref frame;
    }

    /// <summary>Leaves a byte for the number of elements, unless the schema has it.</summary>
    private readonly void LeaveCount(Shape shape)
    {
        if (shape.FixedLength is null)
        {
            Room(1)[0] = 0;
        }
    }

    /// <summary>Writes the number of elements where a byte was left for it.</summary>
    private readonly void FillInCount(int at, uint count)
    {
        int more = BareReader.SizeOfUInt(count) - 1;
        Room(more);
        _message.SetCount(at, count, more);
    }

    private readonly void RequireDepth()
    {
        if (_frames.Depth == _limits.MaxDepth)
        {
            Throw($"expected at most {_limits.MaxDepth} levels of lists, maps, optionals, unions and structs by the limit, found one more");
        }
    }

    private readonly void RequireCount(int count)
    {
        if (count > _limits.MaxCount)
        {
            Throw($"expected at most {_limits.MaxCount} elements by the limit, found more");
        }
    }

    /// <summary>The next bytes of the message.</summary>
    private readonly Span<byte> Room(int bytes)
    {
        long most = Math.Min(_limits.MaxBytes, Array.MaxLength);
        if (_message.Length + (long)bytes > most)
        {
            Throw($"expected a message of at most {most} bytes by the limit, found more");
        }

        return _message.Append(bytes);
    }

    [DoesNotReturn]
    private readonly void ThrowUnexpected(string expected) => Throw($"expected {expected}, found {JsonWords.Found(_reader)}");

    /// <summary>Says what is wrong with the token that the reader stands at.</summary>
    [DoesNotReturn]
    private readonly void Throw(string detail)
    {
        JsonPosition position = JsonPosition.Of(_json, _reader.TokenStartIndex);
        throw new BareJsonException(position.Line, position.Column, _frames.Path(_type.Name, _message.Written), detail);
    }

    private readonly BareJsonException Malformed(JsonException malformed)
    {
        JsonPosition position = JsonPosition.Of(_json, JsonPosition.OffsetOf(_json, malformed.LineNumber ?? 0, malformed.BytePositionInLine ?? 0));
        string said = malformed.Message.Split(" LineNumber:")[0].TrimEnd('.');
        return new BareJsonException(
            position.Line, position.Column, _frames.Path(_type.Name, _message.Written), $"expected JSON, found what is none: {said}", malformed);
    }
}
