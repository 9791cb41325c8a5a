using Fidelity.BareWire.Values.Shapes;

namespace Fidelity.BareWire.Values.Walking;

/// <summary>Wants to know nothing but whether the message is valid.</summary>
internal readonly struct NoVisitor : IMessageVisitor
{
    public void Unsigned(Shape shape, ulong value)
    {
    }

    public void Signed(Shape shape, long value)
    {
    }

    public void F32(float value)
    {
    }

    public void F64(double value)
    {
    }

    public void Bool(bool value)
    {
    }

    public void Text(ReadOnlySpan<byte> utf8)
    {
    }

    public void Data(ReadOnlySpan<byte> bytes)
    {
    }

    public void Nothing()
    {
    }

    public void Enum(Shape shape, int index)
    {
    }

    public void BeginOptional(Shape shape, bool isPresent)
    {
    }

    public void EndOptional(Shape shape, bool isPresent)
    {
    }

    public void BeginList(Shape shape)
    {
    }

    public void EndList(Shape shape, int count)
    {
    }

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
    }

    public void BeginUnion(Shape shape, int member)
    {
    }

    public void EndUnion(Shape shape, int member)
    {
    }

    public void BeginStruct(Shape shape)
    {
    }

    public void Field(Shape structure, int index)
    {
    }

    public void EndStruct(Shape shape)
    {
    }
}
