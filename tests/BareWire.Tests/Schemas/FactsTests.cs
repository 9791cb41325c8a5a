using Fidelity.BareWire.Schemas;

namespace Fidelity.BareWire.Tests.Schemas;

public class FactsTests
{
    [Theory]
    [InlineData("uint", 1, 1, false)]
    [InlineData("int", 1, 1, false)]
    [InlineData("u8", 1, 1, true)]
    [InlineData("i16", 2, 1, true)]
    [InlineData("f32", 4, 1, true)]
    [InlineData("f64", 8, 1, true)]
    [InlineData("bool", 1, 1, true)]
    [InlineData("str", 1, 1, false)]
    [InlineData("void", 0, 1, true)]
    [InlineData("data", 1, 1, false)]
    [InlineData("data[300]", 300, 1, true)]
    [InlineData("optional<u64>", 1, 2, false)]
    [InlineData("list<u64>", 1, 2, false)]
    [InlineData("list<u64>[3]", 24, 2, true)]
    [InlineData("list<str>[3]", 3, 2, false)]
    [InlineData("map<u8><optional<u8>>", 1, 3, false)]
    [InlineData("enum {A B = 127}", 1, 1, true)]
    [InlineData("enum {A B = 128}", 1, 1, false)]
    [InlineData("enum {A = 128 B}", 2, 1, true)]
    [InlineData("enum {A = 18446744073709551615}", 10, 1, true)]
    [InlineData("union {void}", 1, 2, true)]
    [InlineData("union {u8 | bool}", 2, 2, true)]
    [InlineData("union {u8 | u16}", 2, 2, false)]
    [InlineData("union {u16 | u8 = 128}", 3, 2, true)]
    [InlineData("union {str = 300 | list<u8>}", 3, 3, false)]
    [InlineData("struct {a: u8 b: u32}", 5, 2, true)]
    [InlineData("struct {a: u8 b: list<list<str>>}", 2, 4, false)]
    public void A_type_says_its_smallest_size_its_depth_and_whether_its_size_is_fixed(string text, ulong minimum, int depth, bool isFixed)
    {
        BareTypeFacts facts = BareSchema.ParseOrThrow($"type A {text}").Types[0].Type.Facts;

        Assert.Equal((minimum, depth, isFixed), (facts.MinimumSize, facts.Depth, facts.IsFixedSize));
    }

    [Fact]
    public void Names_add_nothing()
    {
        BareSchema schema = BareSchema.ParseOrThrow("type A u32 type B A type C list<B>[2]");

        Assert.Same(schema.Types[0].Type.Facts, schema.Types[1].Type.Facts);
        Assert.Equal((8UL, 2), (schema.Types[2].Type.Facts.MinimumSize, schema.Types[2].Type.Facts.Depth));
    }

    [Fact]
    public void Sizes_past_64_bits_stop_there()
    {
        BareSchema schema = BareSchema.ParseOrThrow(
            "type A list<u64>[18446744073709551615] type B struct {a: A b: A} type C union {A} type D list<A>[9]");

        Assert.All(schema.Types, type => Assert.Equal(ulong.MaxValue, type.Type.Facts.MinimumSize));
    }
}
