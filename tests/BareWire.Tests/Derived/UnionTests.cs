using Fidelity.BareWire.Tests.Derived.Types;

namespace Fidelity.BareWire.Tests.Derived;

/// <summary>Unions over abstract classes and interfaces.</summary>
public sealed class UnionTests
{
    public static TheoryData<string, string> Figures => new()
    {
        { nameof(Circle), "01000000000000f03f" },
        { nameof(Square), "ac020000000000000040" },
        { nameof(RoundSquare), "080000000000000840000000000000e03f" },
        { nameof(Blank), "07" },
    };

    [Theory]
    [MemberData(nameof(Figures))]
    public void A_value_is_encoded_with_the_tag_of_its_type(string type, string message)
    {
        IFigure figure = Bare.Decode<IFigure>(Hex.Bytes(message));

        Assert.Equal(type, figure.GetType().Name);
        Assert.Equal(message, Hex.Of(Bare.Encode(figure)));
    }

    [Fact]
    public void Tags_ascend_in_the_schema() => Assert.Contains(
        "type IFigure union {Circle = 1 | Blank = 7 | RoundSquare | Square = 300}", IFigure.BareSchemaText, StringComparison.Ordinal);

    [Fact]
    public void A_value_of_a_class_that_is_not_listed_is_refused_rather_than_cut()
    {
        BareValueException fault = Assert.Throws<BareValueException>(() => Bare.Encode<IFigure>(new Stranger { Side = 2 }));
        BareValueException direct = Assert.Throws<BareValueException>(() => Bare.Encode<Square>(new RoundSquare()));

        Assert.Contains(nameof(Stranger), fault.Message, StringComparison.Ordinal);
        Assert.StartsWith("Square: expected exactly a ", direct.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_of_another_implementation_is_refused()
    {
        BareValueException fault = Assert.Throws<BareValueException>(() => Bare.Encode<IFigure>(new Other()));

        Assert.Contains("List it with [BareMember]", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Null_is_refused_with_its_place()
    {
        Drawing drawing = new([null!]) { Frame = new Square() };

        Assert.StartsWith("Drawing.figures[0]: ", Assert.Throws<BareValueException>(drawing.Encode).Message, StringComparison.Ordinal);
        Assert.StartsWith("IFigure: ", Assert.Throws<BareValueException>(() => Bare.Encode<IFigure>(null!)).Message, StringComparison.Ordinal);
        Assert.StartsWith("Customer: ", Assert.Throws<BareValueException>(() => Bare.Encode<Customer>(null!)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tag_that_is_not_listed_is_a_fault_of_the_message()
    {
        BareFormatException fault = Assert.Throws<BareFormatException>(() => Drawing.Decode(Hex.Bytes("07 00 02 07 09")));

        Assert.Equal((BareFormatReason.UnknownUnionTag, 4L, "Drawing.figures[1]"), (fault.Reason, fault.Offset, fault.Path));
    }

    private sealed class Other : IFigure;
}
