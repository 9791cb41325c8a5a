using Fidelity.BareWire.Values.Shapes;

namespace Fidelity.BareWire.Values.Walking;

/// <summary>
/// Told what a <see cref="MessageWalker{TVisitor}"/> finds, in the order of the bytes. What it is told has been
/// checked; what follows has not.
/// </summary>
internal interface IMessageVisitor
{
    /// <summary>A uint, or an unsigned number of fixed size.</summary>
    void Unsigned(Shape shape, ulong value);

    /// <summary>An int, or a signed number of fixed size.</summary>
    void Signed(Shape shape, long value);

    void F32(float value);

    void F64(double value);

    void Bool(bool value);

    /// <param name="utf8">Where it lies in the message.</param>
    void Text(ReadOnlySpan<byte> utf8);

    /// <param name="bytes">Where they lie in the message.</param>
    void Data(ReadOnlySpan<byte> bytes);

    void Nothing();

    /// <param name="shape">The enum.</param>
    /// <param name="index">Which of its values.</param>
    void Enum(Shape shape, int index);

    /// <summary>An optional; if it is present, its value comes next.</summary>
    void BeginOptional(Shape shape, bool isPresent);

    void EndOptional(Shape shape, bool isPresent);

    void BeginList(Shape shape);

    void EndList(Shape shape, int count);

    void BeginMap(Shape shape);

    /// <summary>An entry's key comes next.</summary>
    void BeginKey(Shape map);

    /// <summary>The key is over; its value comes next.</summary>
    void EndKey();

    /// <summary>An entry of a map is over.</summary>
    void EndEntry(Shape map);

    void EndMap(Shape shape, int count);

    /// <summary>A union; the value of its member comes next.</summary>
    void BeginUnion(Shape shape, int member);

    void EndUnion(Shape shape, int member);

    void BeginStruct(Shape shape);

    /// <summary>The value of a struct's field comes next.</summary>
    void Field(Shape structure, int index);

    void EndStruct(Shape shape);
}
