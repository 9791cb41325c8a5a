using Fidelity.BareWire.Schemas;
using Fidelity.BareWire.Tests.Randomness;
using Fidelity.BareWire.Values;

namespace Fidelity.BareWire.Tests.Values;

public sealed class BareValueTests
{
    private static readonly BareValue One = BareValue.U8(1);

    [Fact]
    public void A_decoded_message_is_read_by_field_and_index()
    {
        BareTypeDefinition type = SchemaOf.Last(SchemaOf.Everything);
        byte[] message = BareValueWriter.Encode(type, new RandomValue(new Random(3)).Of(type));

        BareValue value = BareValueReader.Decode(type, message);

        Assert.Equal(BareValueKind.Struct, value.Kind);
        Assert.Equal(26, value.FieldNames.Count);
        Assert.Equal(2, value["t"].Count);
        Assert.Equal(["x", "y"], value["t"][1].FieldNames);
        Assert.Equal(4, value["p"].AsData().Length);
        Assert.Throws<KeyNotFoundException>(() => value["missing"]);
        Assert.Throws<InvalidOperationException>(() => value["t"].AsString());
        Assert.Throws<ArgumentOutOfRangeException>(() => value["t"][2]);
    }

    [Fact]
    public void Every_kind_gives_back_what_it_was_made_of()
    {
        Assert.Equal(ulong.MaxValue, BareValue.UInt(ulong.MaxValue).AsUInt64());
        Assert.Equal(long.MinValue, BareValue.Int(long.MinValue).AsInt64());
        Assert.Equal(-1, BareValue.I8(-1).AsInt64());
        Assert.Equal(-2, BareValue.I16(-2).AsInt64());
        Assert.Equal(-3, BareValue.I32(-3).AsInt64());
        Assert.Equal(-4, BareValue.I64(-4).AsInt64());
        Assert.Equal(255UL, BareValue.U8(255).AsUInt64());
        Assert.Equal(65535UL, BareValue.U16(65535).AsUInt64());
        Assert.Equal(uint.MaxValue, BareValue.U32(uint.MaxValue).AsUInt64());
        Assert.Equal(7UL, BareValue.U64(7).AsUInt64());
        Assert.Equal(0.1f, BareValue.F32(0.1f).AsSingle());
        Assert.Equal(0.1, BareValue.F64(0.1).AsDouble());
        Assert.True(BareValue.Bool(true).AsBool());
        Assert.Equal("text", BareValue.Str("text").AsString());
        Assert.Equal([1, 2], BareValue.Data([1, 2]).AsData().ToArray());
        Assert.Equal("RED", BareValue.Enum("RED").AsEnum());
        Assert.False(BareValue.None.HasValue);
        Assert.Equal(One, BareValue.Some(One).Value);
        Assert.Equal(("int", One), (BareValue.Union("int", One).Member, BareValue.Union("int", One).Value));
        Assert.Equal([KeyValuePair.Create(One, BareValue.Void)], BareValue.Map((One, BareValue.Void)).Entries);
        Assert.Throws<InvalidOperationException>(() => BareValue.None.Value);
        Assert.Throws<InvalidOperationException>(() => One.AsInt64());
        Assert.Throws<InvalidOperationException>(() => BareValue.I8(1).AsUInt64());
    }

    public static TheoryData<BareValue, BareValue> Different() => new()
    {
        { BareValue.Void, BareValue.None },
        { BareValue.U8(1), BareValue.U16(1) },
        { BareValue.F64(0.0), BareValue.F64(-0.0) },
        { BareValue.None, BareValue.Some(BareValue.None) },
        { BareValue.Str("a"), BareValue.Str("b") },
        { BareValue.Str("a"), BareValue.Enum("a") },
        { BareValue.Data([1]), BareValue.Data([2]) },
        { BareValue.List(One), BareValue.List(One, One) },
        { BareValue.List(One, BareValue.U8(2)), BareValue.List(BareValue.U8(2), One) },
        { BareValue.Union("a", One), BareValue.Union("b", One) },
        { BareValue.Union("a", One), BareValue.Union("a", BareValue.U8(2)) },
        { BareValue.Map((One, One)), BareValue.Map((One, BareValue.U8(2))) },
        { BareValue.Map((One, One), (One, One), (BareValue.Void, One)), BareValue.Map((One, One), (BareValue.Void, One), (BareValue.Void, One)) },
        { BareValue.Struct(("a", One)), BareValue.Struct(("b", One)) },
        { BareValue.Struct(("a", One)), BareValue.Struct(("a", BareValue.U8(2))) },
        { BareValue.Struct(("a", One)), BareValue.Struct(("a", One), ("b", One)) },
        { BareValue.Struct(("a", One), ("b", One)), BareValue.Struct(("a", One)) },
    };

    [Theory]
    [MemberData(nameof(Different))]
    public void Values_with_different_parts_differ(BareValue left, BareValue right)
    {
        Assert.True(left != right);
        Assert.False(left.Equals((object)right));
    }

    public static TheoryData<BareValue, BareValue> Same() => new()
    {
        { BareValue.Void, default },
        { BareValue.F64(double.NaN), BareValue.F64(double.NaN) },
        { BareValue.List(One, BareValue.Str("x")), BareValue.List(One, BareValue.Str("x")) },
        { BareValue.Some(BareValue.Data([1])), BareValue.Some(BareValue.Data([1])) },
        { BareValue.Map((One, One), (BareValue.U8(2), One)), BareValue.Map((BareValue.U8(2), One), (One, One)) },
        { BareValue.Struct(("a", One), ("b", BareValue.Void)), BareValue.Struct(("b", BareValue.Void), ("a", One)) },
        { BareValue.Union("m", BareValue.Enum("E")), BareValue.Union("m", BareValue.Enum("E")) },
    };

    [Theory]
    [MemberData(nameof(Same))]
    public void Values_with_the_same_parts_are_equal(BareValue left, BareValue right)
    {
        Assert.True(left == right);
        Assert.True(left.Equals((object)right));
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
    }

    [Fact]
    public void A_struct_has_each_field_once() =>
        Assert.Contains("found a again", Assert.Throws<ArgumentException>(() => BareValue.Struct(("a", One), ("a", One))).Message, StringComparison.Ordinal);
}
