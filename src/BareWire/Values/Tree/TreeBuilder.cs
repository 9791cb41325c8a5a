using System.Text;
using Fidelity.BareWire.Values.Shapes;
using Fidelity.BareWire.Values.Walking;

namespace Fidelity.BareWire.Values.Tree;

/// <summary>
/// Makes a tree of the values it is told. Parts wait on one stack until what they are parts of is over, so that memory
/// grows with what was read and not with what a message announces.
/// </summary>
internal sealed class TreeBuilder : IMessageVisitor
{
    private const int UsualParts = 32;

    private BareValue[] _parts = new BareValue[UsualParts];
    private int _count;

    internal BareValue Root => _parts[0];

    public void Unsigned(Shape shape, ulong value) => Add(BareValue.Integer(shape.Kind, value));

    public void Signed(Shape shape, long value) => Add(BareValue.Integer(shape.Kind, (ulong)value));

    public void F32(float value) => Add(BareValue.F32(value));

    public void F64(double value) => Add(BareValue.F64(value));

    public void Bool(bool value) => Add(BareValue.Bool(value));

    public void Text(ReadOnlySpan<byte> utf8) => Add(BareValue.Str(Encoding.UTF8.GetString(utf8)));

    public void Data(ReadOnlySpan<byte> bytes) => Add(BareValue.Data(bytes));

    public void Nothing() => Add(BareValue.Void);

    public void Enum(Shape shape, int index) => Add(BareValue.Enum(shape.Labels[index]));

    public void BeginOptional(Shape shape, bool isPresent)
    {
    }

    public void EndOptional(Shape shape, bool isPresent) => Add(isPresent ? BareValue.Some(Take()) : BareValue.None);

    public void BeginList(Shape shape)
    {
    }

    public void EndList(Shape shape, int count) => Add(BareValue.OwnList(Take(count)));

    public void BeginMap(Shape shape)
    {
    }

    public void BeginKey(Shape map)
    {
    }

    public void EndKey()
    {
    }

    public void EndEntry(Shape map)
    {
    }

    public void EndMap(Shape shape, int count)
    {
        KeyValuePair<BareValue, BareValue>[] entries = new KeyValuePair<BareValue, BareValue>[count];
        for (int i = count - 1; i >= 0; i--)
        {
            BareValue value = Take();
            entries[i] = new KeyValuePair<BareValue, BareValue>(Take(), value);
        }

        Add(BareValue.OwnMap(entries));
    }

    public void BeginUnion(Shape shape, int member)
    {
    }

    public void EndUnion(Shape shape, int member) => Add(BareValue.Union(shape.Labels[member], Take()));

    public void BeginStruct(Shape shape)
    {
    }

    public void Field(Shape structure, int index)
    {
    }

    public void EndStruct(Shape shape) => Add(BareValue.OwnStruct(shape.Labels, Take(shape.Members.Length)));

    private void Add(BareValue value)
    {
        if (_count == _parts.Length)
        {
            Array.Resize(ref _parts, _count * 2);
        }

        _parts[_count++] = value;
    }

    private BareValue Take() => _parts[--_count];

    private BareValue[] Take(int count)
    {
        _count -= count;
        return _parts.AsSpan(_count, count).ToArray();
    }
}
