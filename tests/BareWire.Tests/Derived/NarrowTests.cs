using Fidelity.BareWire.Tests.Derived.Types;

namespace Fidelity.BareWire.Tests.Derived;

/// <summary>Integers whose type in the schema is another.</summary>
public sealed class NarrowTests
{
    public static TheoryData<string, long, string> TooLarge => new()
    {
        { "8080808008 00 00 00 00 00 00 00", 0, "Narrow.count" },
        { "01 808004 00 00 00 00 00 00", 1, "Narrow.delta" },
        { "01 00 00 00 00 8080808008 00 00", 5, "Narrow.wide" },
        { "01 00 00 00 00 00 02 01 8002 00", 8, "Narrow.bytes[1]" },
        { "01 00 00 00 00 00 00 01 8002 05", 8, "Narrow.map[#0]" },
        { "01 00 00 00 00 00 00 01 01 8080808010", 9, "Narrow.map[-1]" },
    };

    [Fact]
    public void Integers_have_the_bytes_that_the_schema_says()
    {
        Narrow value = new()
        {
            Count = 300,
            Delta = -2,
            Small = 255,
            Signed = -128,
            Permission = Permission.Read | Permission.Write,
            Wide = Permission.Special | Permission.Read,
            Bytes = [1, 200],
            Map = new() { [-1] = 7 },
        };

        Assert.Equal("ac02" + "03" + "ff" + "80" + "03" + "8102" + "0201c801" + "010107", Hex.Of(value.Encode()));
        Assert.Equivalent(value, Narrow.Decode(value.Encode()), strict: true);
    }

    [Theory]
    [MemberData(nameof(TooLarge))]
    public void An_integer_that_is_too_large_for_its_type_is_refused_with_its_place(string message, long offset, string path)
    {
        BareFormatException fault = Assert.Throws<BareFormatException>(() => Narrow.Decode(Hex.Bytes(message)));

        Assert.Equal((BareFormatReason.ValueOutOfRange, offset, path), (fault.Reason, fault.Offset, fault.Path));
    }

    [Fact]
    public void A_value_that_the_schema_has_no_room_for_is_refused_with_its_place()
    {
        Assert.Equal("Narrow.count: expected 0 to 18446744073709551615, which the schema's type can hold, found -1.", Refusal(new Narrow { Count = -1 }));
        Assert.Equal("Narrow.small: expected 0 to 255, which the schema's type can hold, found 256.", Refusal(new Narrow { Small = 256 }));
        Assert.StartsWith("Narrow.signed: ", Refusal(new Narrow { Signed = 128 }), StringComparison.Ordinal);
        Assert.StartsWith("Narrow.permission: ", Refusal(new Narrow { Permission = Permission.Special }), StringComparison.Ordinal);
    }

    private static string Refusal(Narrow value) => Assert.Throws<BareValueException>(value.Encode).Message;
}
