using Fidelity.BareWire.Schemas;
using Fidelity.BareWire.Tests.Schemas;
using Fidelity.BareWire.Values;

namespace Fidelity.BareWire.Tests.Values;

public sealed class PathTests
{
    private const string Deep = """
        type Email struct { address: str }
        type Kind enum { A B }
        type Contact union { Email | int }
        type Root struct {
          list: list<struct { n: bool }>
          text: map<str><bool>
          kinds: map<Kind><bool>
          numbers: map<int><bool>
          flags: map<bool><bool>
          contact: Contact
          maybe: optional<optional<list<bool>[2]>>
        }
        """;

    [Theory]
    [InlineData("01 02", BareFormatReason.InvalidBool, 1, "Root.list[0].n")]
    [InlineData("03 01 00 02", BareFormatReason.InvalidBool, 3, "Root.list[2].n")]
    [InlineData("05 00", BareFormatReason.LengthBeyondInput, 0, "Root.list")]
    [InlineData("00 01 02 6869 02", BareFormatReason.InvalidBool, 5, "Root.text[\"hi\"]")]
    [InlineData("00 01 00 02", BareFormatReason.InvalidBool, 3, "Root.text[\"\"]")]
    [InlineData("00 01 02 225c 02", BareFormatReason.InvalidBool, 5, "Root.text[\"\\\"\\\\\"]")]
    [InlineData("00 01 02 0a68 02", BareFormatReason.InvalidBool, 5, "Root.text[#0]")]
    [InlineData("00 01 02 68ff 00", BareFormatReason.InvalidUtf8, 4, "Root.text[#0]")]
    [InlineData("00 02 01 68 00 05 00 00 00 00 00 00 00 00", BareFormatReason.Truncated, 14, "Root.flags")]
    [InlineData("00 02 01 68 00 01 68 00", BareFormatReason.RepeatedKey, 5, "Root.text[\"h\"]")]
    [InlineData("00 00 02 01 00 82 80", BareFormatReason.Truncated, 5, "Root.kinds[#1]")]
    [InlineData("00 00 01 01 02", BareFormatReason.InvalidBool, 4, "Root.kinds[B]")]
    [InlineData("00 00 01 02 00", BareFormatReason.UnknownEnumValue, 3, "Root.kinds[#0]")]
    [InlineData("00 00 00 01 05 02", BareFormatReason.InvalidBool, 5, "Root.numbers[-3]")]
    [InlineData("00 00 00 00 01 01 07", BareFormatReason.InvalidBool, 6, "Root.flags[true]")]
    [InlineData("00 00 00 00 00 05", BareFormatReason.UnknownUnionTag, 5, "Root.contact")]
    [InlineData("00 00 00 00 00 00 01 ff", BareFormatReason.InvalidUtf8, 7, "Root.contact.Email.address")]
    [InlineData("00 00 00 00 00 01 80 00", BareFormatReason.OverlongInteger, 6, "Root.contact.int")]
    [InlineData("00 00 00 00 00 01 00 02", BareFormatReason.InvalidOptional, 7, "Root.maybe")]
    [InlineData("00 00 00 00 00 01 00 01 01 00 02", BareFormatReason.InvalidBool, 10, "Root.maybe[1]")]
    [InlineData("00 00 00 00 00 01 00 01 01 00", BareFormatReason.Truncated, 9, "Root.maybe")]
    [InlineData("00 00 00 00 00 01 00 00 00", BareFormatReason.TrailingBytes, 8, "Root")]
    public void A_fault_says_offset_path_and_reason(string hex, BareFormatReason reason, long offset, string path)
    {
        BareTypeDefinition type = SchemaOf.Last(Deep);

        BareFormatException fault = Assert.Throws<BareFormatException>(() => BareMessage.Check(type, Hex.Bytes(hex)));

        Assert.Equal((reason, offset, path), (fault.Reason, fault.Offset, fault.Path));
        Assert.StartsWith($"{path}, byte {offset}: expected ", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_path_of_the_draft_s_own_schema_is_that_of_the_specification()
    {
        BareTypeDefinition customer = BareSchema.ParseOrThrow(DraftExamples.Company).Find("Customer")!;
        string four = string.Concat(Enumerable.Repeat("00 00 00 00 00 00 00 00 00 00 00 00", 3));

        BareFormatException fault = Assert.Throws<BareFormatException>(
            () => BareMessage.Check(customer, Hex.Bytes($"00 00 00 00 00 00 04 {four} 00 00 00 00 00 00 00 00")));

        Assert.Equal((BareFormatReason.LengthBeyondInput, 6L, "Customer.orders"), (fault.Reason, fault.Offset, fault.Path));
        fault = Assert.Throws<BareFormatException>(
            () => BareMessage.Check(customer, Hex.Bytes($"00 00 00 00 00 00 03 {four} 01 01 61 05")));
        Assert.Equal((BareFormatReason.LengthBeyondInput, 46L, "Customer.metadata[\"a\"]"), (fault.Reason, fault.Offset, fault.Path));
    }

    [Fact]
    public void A_long_key_is_named_by_its_index()
    {
        BareTypeDefinition type = SchemaOf.Last("type T map<str><bool>");

        BareFormatException fault = Assert.Throws<BareFormatException>(
            () => BareMessage.Check(type, [1, 64, .. Enumerable.Repeat((byte)'x', 64), 2]));

        Assert.Equal("T[#0]", fault.Path);
    }

    [Fact]
    public void A_key_of_data_is_shown_in_hexadecimal()
    {
        BareTypeDefinition type = SchemaOf.Last("type T map<data><bool>", new SchemaOptions(draft: BareDraft.Draft13));

        Assert.Equal("T[0x00ff]", Assert.Throws<BareFormatException>(() => BareMessage.Check(type, [1, 2, 0, 255, 2])).Path);
    }
}
