using Fidelity.BareWire.Schemas;
using Fidelity.BareWire.Values.Shapes;
using Fidelity.BareWire.Values.Walking;

namespace Fidelity.BareWire.Values.Tree;

/// <summary>Encodes a tree by a schema. Takes no stack in proportion to the depth.</summary>
internal ref struct TreeEncoder
{
    private readonly FrameStack<TreeLevel> _frames;
    private BareWriter _writer;

    private TreeEncoder(FrameStack<TreeLevel> frames)
    {
        _frames = frames;
        _writer = BareWriter.Rent();
    }

    /// <inheritdoc cref="BareValueWriter.Encode"/>
    internal static byte[] Encode(BareTypeDefinition type, BareValue value)
    {
        Shape shape = ShapeBuilder.Of(type);
        FrameStack<TreeLevel> frames = new();
        TreeEncoder encoder = new(frames);
        try
        {
            encoder.Write(shape, value);
            return encoder._writer.WrittenSpan.ToArray();
        }
        catch (BareValueException fault)
        {
            throw new BareValueException($"{frames.Path(type.Name, encoder._writer.WrittenSpan)}: {fault.Message}");
        }
        finally
        {
            encoder._writer.Dispose();
            for (; frames.Depth > 0; frames.Pop())
            {
                frames.Top.State.Keys.Dispose();
            }
        }
    }

    private void Write(Shape shape, BareValue value)
    {
        Begin(shape, value);
        while (_frames.Depth > 0)
        {
            ref Frame<TreeLevel> frame = ref _frames.Top;
            if (frame.Index + 1 < frame.Count)
            {
                frame.Index++;
                Next(ref frame);
            }
            else
            {
                frame.State.Keys.Dispose();
                _frames.Pop();
            }
        }
    }

    private void Next(ref Frame<TreeLevel> frame)
    {
        Shape shape = frame.Shape;
        switch (shape.Kind)
        {
            case BareValueKind.Struct:
                Begin(shape.Members[frame.Index], frame.State.Parts[frame.Index]);
                break;
            case BareValueKind.Union:
                Begin(shape.Members[frame.Index], frame.State.Value.Choice.Value);
                break;
            case BareValueKind.Map:
                WriteKey(ref frame);
                Begin(shape.Element, frame.State.Value.Pairs[frame.Index].Value);
                break;
            default:
                Begin(shape.Element, frame.State.Value.Elements[frame.Index]);
                break;
        }
    }

    private void WriteKey(ref Frame<TreeLevel> frame)
    {
        frame.KeyStart = (int)_writer.Written;
        frame.KeyEnd = frame.KeyStart;
        BareValue key = frame.State.Value.Pairs[frame.Index].Key;
        Require(frame.Shape.Key, key);
        PrimitiveWriter.Write(ref _writer, frame.Shape.Key, key);
        frame.KeyEnd = (int)_writer.Written;
        if (!frame.State.Keys.Add(_writer.WrittenSpan, frame.KeyStart, frame.KeyEnd - frame.KeyStart))
        {
            throw new BareValueException("Expected each key of a map once, found this one again. Remove one of the entries.");
        }
    }

    private void Begin(Shape shape, BareValue value)
    {
        Require(shape, value);
        switch (shape.Kind)
        {
            case BareValueKind.Optional:
                _writer.WriteBool(value.HasValue);
                Push(shape, value, value.HasValue ? 1 : 0);
                break;
            case BareValueKind.List:
                WriteLength(shape, value.Count);
                Push(shape, value, value.Count);
                break;
            case BareValueKind.Map:
                _writer.WriteUInt((uint)value.Count);
                Push(shape, value, value.Count);
                break;
            case BareValueKind.Union:
                int member = shape.IndexOf(value.Member);
                if (member < 0)
                {
                    throw new BareValueException($"Expected one of the union's members {string.Join(", ", shape.Labels)}, found {value.Member}.");
                }

                _writer.WriteUInt(shape.Numbers[member]);
                Push(shape, value, member + 1).Index = member - 1;
                break;
            case BareValueKind.Struct:
                BareValue[] parts = StructParts.InOrder(shape, value.Fields);
                Push(shape, value, parts.Length).State.Parts = parts;
                break;
            default:
                PrimitiveWriter.Write(ref _writer, shape, value);
                break;
        }
    }

    private readonly ref Frame<TreeLevel> Push(Shape shape, BareValue value, int count)
    {
        ref Frame<TreeLevel> frame = ref _frames.Push(shape, count);
        frame.State.Value = value;
        return ref frame;
    }

    private void WriteLength(Shape shape, int count)
    {
        if (shape.FixedLength is not { } length)
        {
            _writer.WriteUInt((uint)count);
        }
        else if (length != (uint)count)
        {
            throw new BareValueException($"Expected exactly {length} elements, as the schema says, found {count}.");
        }
    }

    private static void Require(Shape shape, BareValue value)
    {
        if (value.Kind != shape.Kind)
        {
            throw new BareValueException($"Expected a value of kind {shape.Kind}, found one of kind {value.Kind}.");
        }
    }
}
