using System.Globalization;
using System.Text.Json;
using Fidelity.BareWire.Values.Shapes;
using Fidelity.BareWire.Values.Walking;

namespace Fidelity.BareWire.Values.Json;

/// <content>The parts of lists, maps, optionals, unions and structs. Each method goes one part on.</content>
internal ref partial struct JsonMessageReader
{
    private void NextField(ref Frame<JsonLevel> frame)
    {
        Shape shape = frame.Shape;
        Span<FieldPlace> places = _places.Of(frame.State.FirstPlace, shape.Members.Length);
        int last = frame.Index;
        if (last >= 0)
        {
            places[last].End = _message.Length;
            frame.Index = -1;
        }

        _reader.Read();
        if (_reader.TokenType == JsonTokenType.EndObject)
        {
            Finish(shape, frame.State.Start, places);
            _places.Close(frame.State.FirstPlace);
            _frames.Pop();
            return;
        }

        int index = IndexOfProperty(shape, last + 1);
        if (index < 0)
        {
            ThrowUnexpected($"one of the properties {JsonWords.Names(shape)}");
        }

        if (places[index].Start >= 0)
        {
            Throw($"expected the property \"{shape.Labels[index]}\" once, found it again");
        }

        places[index].Start = _message.Length;
        frame.Index = index;
        _reader.Read();
        Begin(shape.Members[index]);
    }

    /// <summary>Adds the optional fields that are missing, and brings the fields into the order of the schema.</summary>
    private readonly void Finish(Shape shape, int start, Span<FieldPlace> places)
    {
        bool isInOrder = true;
        int end = start;
        for (int i = 0; i < places.Length; i++)
        {
            ref FieldPlace place = ref places[i];
            if (place.Start < 0)
            {
                if (shape.Members[i].Kind != BareValueKind.Optional)
                {
                    Throw($"expected a property \"{shape.Labels[i]}\", found none");
                }

                place.Start = _message.Length;
                Room(1)[0] = 0;
                place.End = _message.Length;
            }

            isInOrder &= place.Start == end;
            end = place.End;
        }

        if (!isInOrder)
        {
            _message.Reorder(start, places);
        }
    }

    private void NextElement(ref Frame<JsonLevel> frame)
    {
        Shape shape = frame.Shape;
        int count = frame.Index + 1;
        _reader.Read();
        if (_reader.TokenType == JsonTokenType.EndArray)
        {
            frame.Index = -1;
            if (shape.FixedLength is not { } length)
            {
                FillInCount(frame.State.Start, (uint)count);
            }
            else if ((uint)count != length)
            {
                Throw($"expected exactly {length} elements, as the schema says, found {count}");
            }

            _frames.Pop();
            return;
        }

        if ((uint)count == shape.FixedLength)
        {
            frame.Index = -1;
            Throw($"expected exactly {count} elements, as the schema says, found more");
        }

        frame.Index = count;
        RequireCount(count + 1);
        Begin(shape.Element);
    }

    private void NextEntry(ref Frame<JsonLevel> frame)
    {
        bool isObject = JsonVisitor.IsObject(frame.Shape);
        if (!isObject && frame.Index >= 0)
        {
            Close(JsonTokenType.EndArray, "the end of the array after a key and a value");
        }

        int count = frame.Index + 1;
        _reader.Read();
        if (_reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
        {
            FillInCount(frame.State.Start, (uint)count);
            frame.State.Keys.Dispose();
            _frames.Pop();
            return;
        }

        frame.Index = count;
        frame.KeyStart = frame.KeyEnd = _message.Length;
        RequireCount(count + 1);
        if (!isObject)
        {
            if (_reader.TokenType != JsonTokenType.StartArray)
            {
                ThrowUnexpected("an array of a key and a value");
            }

            _reader.Read();
        }

        ReadKey(ref frame);
        _reader.Read();
        Begin(frame.Shape.Element);
    }

    private readonly void ReadKey(ref Frame<JsonLevel> frame)
    {
        ReadPrimitive(frame.Shape.Key);
        frame.KeyEnd = _message.Length;
        if (!frame.State.Keys.Add(_message.Written, frame.KeyStart, frame.KeyEnd - frame.KeyStart))
        {
            Throw("expected each key of a map once, found this one again");
        }
    }

    private void NextMember(ref Frame<JsonLevel> frame)
    {
        if (frame.Index >= 0)
        {
            Close(JsonTokenType.EndObject, "the end of the object after the union's member");
            _frames.Pop();
            return;
        }

        Shape shape = frame.Shape;
        _reader.Read();
        int member = _reader.TokenType == JsonTokenType.PropertyName ? IndexOfMember(shape) : -1;
        if (member < 0)
        {
            ThrowUnexpected($"one of the members {JsonWords.Names(shape)} of a union");
        }

        WriteUInt(shape.Numbers[member]);
        frame.Index = member;
        _reader.Read();
        Begin(shape.Members[member]);
    }

    private void NextContent(ref Frame<JsonLevel> frame)
    {
        bool isWrapped = JsonVisitor.IsWrapped(frame.Shape);
        if (frame.Index < 0)
        {
            frame.Index = 0;
            Shape element = frame.Shape.Element;
            if (isWrapped)
            {
                _reader.Read();
            }

            Begin(element);
            return;
        }

        if (isWrapped)
        {
            Close(JsonTokenType.EndArray, "the end of the array after an optional's value");
        }

        _frames.Pop();
    }

    private void Close(JsonTokenType end, string expected)
    {
        _reader.Read();
        if (_reader.TokenType != end)
        {
            ThrowUnexpected(expected);
        }
    }

    /// <summary>The index of the field that the reader stands at, or -1.</summary>
    /// <param name="shape">The struct.</param>
    /// <param name="likely">The field that is next if they are in order.</param>
    private readonly int IndexOfProperty(Shape shape, int likely) =>
        likely < shape.Labels.Length && _reader.ValueTextEquals(shape.Utf8Labels[likely])
            ? likely
            : shape.IndexOf(ReadName());

    /// <summary>The index of the member that the reader stands at, by its label or by keyword and tag, or -1.</summary>
    private readonly int IndexOfMember(Shape shape)
    {
        string label = ReadName();
        int member = shape.IndexOf(label);
        int separator = label.IndexOf('=', StringComparison.Ordinal);
        if (member >= 0 || separator < 0 || !ulong.TryParse(label.AsSpan(separator + 1), NumberStyles.None, CultureInfo.InvariantCulture, out ulong tag))
        {
            return member;
        }

        member = shape.IndexOf(tag);
        return member >= 0 && shape.Labels[member] == label[..separator] ? member : -1;
    }
}
