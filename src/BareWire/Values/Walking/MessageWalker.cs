using Fidelity.BareWire.Schemas;
using Fidelity.BareWire.Values.Shapes;

namespace Fidelity.BareWire.Values.Walking;

/// <summary>
/// Reads a message by its schema, in exactly the order and with exactly the checks of a generated codec, and tells a
/// visitor what it finds. Knows where it is, so that a fault has a path. Takes no stack in proportion to the depth.
/// </summary>
/// <typeparam name="TVisitor">What is told; if a struct, one without state of its own.</typeparam>
internal ref struct MessageWalker<TVisitor>
    where TVisitor : IMessageVisitor
{
    private readonly ReadOnlySpan<byte> _input;
    private readonly FrameStack<KeySet> _frames;
    private readonly int _maxDepth;
    private readonly TVisitor _visitor;
    private BareReader _reader;

    private MessageWalker(ReadOnlySpan<byte> input, BareLimits limits, FrameStack<KeySet> frames, TVisitor visitor)
    {
        _input = input;
        _frames = frames;
        _maxDepth = limits.MaxDepth;
        _reader = new BareReader(input, limits);
        _visitor = visitor;
    }

    /// <summary>Walks a message that is exactly one value.</summary>
    /// <returns>The visitor.</returns>
    /// <exception cref="BareFormatException">It is no such message; the path is set.</exception>
    internal static TVisitor Walk(BareTypeDefinition type, ReadOnlySpan<byte> input, BareLimits? limits, TVisitor visitor)
    {
        Shape shape = ShapeBuilder.Of(type);
        FrameStack<KeySet> frames = new();
        try
        {
            MessageWalker<TVisitor> walker = new(input, limits ?? BareLimits.Default, frames, visitor);
            walker.Walk(shape);
            walker.Dispose();
            return visitor;
        }
        catch (BareFormatException fault) when (fault.Path is null)
        {
            throw new BareFormatException(fault.Reason, fault.Offset, fault.Detail, frames.Path(type.Name, input));
        }
        finally
        {
            for (; frames.Depth > 0; frames.Pop())
            {
                frames.Top.State.Dispose();
            }
        }
    }

    /// <summary>Disposes of the reader, which has rented nothing.</summary>
    public readonly void Dispose() => _reader.Dispose();

    private void Walk(Shape root)
    {
        Begin(root);
        while (_frames.Depth > 0)
        {
            ref Frame<KeySet> frame = ref _frames.Top;
            if (frame.Shape.Kind == BareValueKind.Map && frame.Index >= 0)
            {
                _visitor.EndEntry(frame.Shape);
            }

            if (frame.Index + 1 < frame.Count)
            {
                frame.Index++;
                Next(ref frame);
            }
            else
            {
                End(ref frame);
            }
        }

        _reader.RequireEnd();
    }

    private void Next(ref Frame<KeySet> frame)
    {
        Shape shape = frame.Shape;
        switch (shape.Kind)
        {
            case BareValueKind.Struct:
                _visitor.Field(shape, frame.Index);
                Begin(shape.Members[frame.Index]);
                break;
            case BareValueKind.Union:
                Begin(shape.Members[frame.Index]);
                break;
            case BareValueKind.Map:
                ReadKey(ref frame);
                Begin(shape.Element);
                break;
            default:
                Begin(shape.Element);
                break;
        }
    }

    /// <summary>Reads a value, or what stands before the values inside it.</summary>
    private void Begin(Shape shape)
    {
        switch (shape.Kind)
        {
            case BareValueKind.Optional:
                RequireDepth();
                bool isPresent = _reader.ReadPresence();
                _visitor.BeginOptional(shape, isPresent);
                _frames.Push(shape, isPresent ? 1 : 0);
                break;
            case BareValueKind.List:
                RequireDepth();
                int count = shape.FixedLength is { } length
                    ? _reader.RequireCount(length, shape.SmallestEntry)
                    : _reader.ReadCount(shape.SmallestEntry);
                _visitor.BeginList(shape);
                _frames.Push(shape, count);
                break;
            case BareValueKind.Map:
                RequireDepth();
                int entries = _reader.ReadCount(shape.SmallestEntry);
                _visitor.BeginMap(shape);
                _frames.Push(shape, entries);
                break;
            case BareValueKind.Union:
                RequireDepth();
                BeginUnion(shape);
                break;
            case BareValueKind.Struct:
                RequireDepth();
                _visitor.BeginStruct(shape);
                _frames.Push(shape, shape.Members.Length);
                break;
            default:
                ReadPrimitive(shape);
                break;
        }
    }

    private void BeginUnion(Shape shape)
    {
        ulong tag = _reader.ReadUInt();
        int member = shape.IndexOf(tag);
        if (member < 0)
        {
            throw _reader.UnknownUnionTag(tag, shape.Name);
        }

        _visitor.BeginUnion(shape, member);
        _frames.Push(shape, count: member + 1).Index = member - 1;
    }

    private readonly void RequireDepth()
    {
        if (_frames.Depth == _maxDepth)
        {
            throw new BareFormatException(BareFormatReason.DepthLimit, _reader.Offset,
                $"expected at most {_maxDepth} levels of lists, maps, optionals, unions and structs by the limit, found one more");
        }
    }

    private void ReadKey(ref Frame<KeySet> frame)
    {
        frame.KeyStart = (int)_reader.Offset;
        frame.KeyEnd = frame.KeyStart;
        _visitor.BeginKey(frame.Shape);
        ReadPrimitive(frame.Shape.Key);
        _visitor.EndKey();
        frame.KeyEnd = (int)_reader.Offset;
        if (!frame.State.Add(_input, frame.KeyStart, frame.KeyEnd - frame.KeyStart))
        {
            throw BareReader.RepeatedKey(frame.KeyStart);
        }
    }

    private void End(ref Frame<KeySet> frame)
    {
        Shape shape = frame.Shape;
        switch (shape.Kind)
        {
            case BareValueKind.Optional:
                _visitor.EndOptional(shape, frame.Count > 0);
                break;
            case BareValueKind.List:
                _visitor.EndList(shape, frame.Count);
                break;
            case BareValueKind.Map:
                frame.State.Dispose();
                _visitor.EndMap(shape, frame.Count);
                break;
            case BareValueKind.Union:
                _visitor.EndUnion(shape, frame.Index);
                break;
            default:
                _visitor.EndStruct(shape);
                break;
        }

        _frames.Pop();
    }

    private void ReadPrimitive(Shape shape)
    {
        switch (shape.Kind)
        {
            case BareValueKind.UInt:
                _visitor.Unsigned(shape, _reader.ReadUInt());
                break;
            case BareValueKind.U8:
                _visitor.Unsigned(shape, _reader.ReadU8());
                break;
            case BareValueKind.U16:
                _visitor.Unsigned(shape, _reader.ReadU16());
                break;
            case BareValueKind.U32:
                _visitor.Unsigned(shape, _reader.ReadU32());
                break;
            case BareValueKind.U64:
                _visitor.Unsigned(shape, _reader.ReadU64());
                break;
            case BareValueKind.Int:
                _visitor.Signed(shape, _reader.ReadInt());
                break;
            case BareValueKind.I8:
                _visitor.Signed(shape, _reader.ReadI8());
                break;
            case BareValueKind.I16:
                _visitor.Signed(shape, _reader.ReadI16());
                break;
            case BareValueKind.I32:
                _visitor.Signed(shape, _reader.ReadI32());
                break;
            case BareValueKind.I64:
                _visitor.Signed(shape, _reader.ReadI64());
                break;
            case BareValueKind.F32:
                _visitor.F32(_reader.ReadF32());
                break;
            case BareValueKind.F64:
                _visitor.F64(_reader.ReadF64());
                break;
            case BareValueKind.Bool:
                _visitor.Bool(_reader.ReadBool());
                break;
            case BareValueKind.Str:
                _visitor.Text(_reader.ReadTextSlice());
                break;
            case BareValueKind.Data:
                _visitor.Data(shape.FixedLength switch
                {
                    null => _reader.ReadDataSlice(),
                    { } length and <= int.MaxValue => _reader.ReadDataSlice((int)length),
                    { } length => _reader.ReadDataSlice(_reader.RequireCount(length, smallestElement: 1)),
                });
                break;
            case BareValueKind.Enum:
                ReadEnum(shape);
                break;
            default:
                _visitor.Nothing();
                break;
        }
    }

    private void ReadEnum(Shape shape)
    {
        ulong value = _reader.ReadUInt();
        int index = shape.IndexOf(value);
        if (index < 0)
        {
            throw _reader.UnknownEnumValue(value, shape.Name);
        }

        _visitor.Enum(shape, index);
    }
}
