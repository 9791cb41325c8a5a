using Fidelity.BareWire.Schemas;

namespace Fidelity.BareWire.Tests.Schemas;

/// <summary>Which comments document what.</summary>
public class DocumentationTests
{
    [Theory]
    [InlineData("# one\n# two\ntype A u8", "one\ntwo")]
    [InlineData("#one\n#  two \n#\n# three\ntype A u8", "one\n two\n\nthree")]
    [InlineData("# apart\n\n# near\ntype A u8", "near")]
    [InlineData("# apart\n\ntype A u8", null)]
    [InlineData("type A u8 # behind", "behind")]
    [InlineData("# before\r\ntype A u8 # behind\r\n", "before\nbehind")]
    [InlineData("# before\ntype A struct { # brace\n a: u8\n} # behind", "before\nbrace\nbehind")]
    [InlineData("type A # within\n list<u8>", "within")]
    [InlineData("type A u8\n# of the next\ntype B u8", null)]
    [InlineData("type A u8\n# of none", null)]
    public void A_definition_is_documented_by_the_comments_beside_it(string text, string? expected) =>
        Assert.Equal(expected, BareSchema.ParseOrThrow(text).Types[0].Documentation);

    [Fact]
    public void Fields_are_documented()
    {
        BareSchema schema = BareSchema.ParseOrThrow("""
            type A struct { # of A
              # before a
              a: u8 # behind a
              b: list<struct { # of nobody
                c: u8 # behind c
              }> # behind b
              d: u8
              # of nobody
            }
            """);

        StructType type = (StructType)schema.Types[0].Type;
        StructType inner = (StructType)((ListType)type.Fields[1].Type).Element;
        Assert.Equal("of A", schema.Types[0].Documentation);
        Assert.Equal(["before a\nbehind a", "behind b", null], type.Fields.Select(field => field.Documentation));
        Assert.Equal("behind c", inner.Fields[0].Documentation);
    }

    [Fact]
    public void Values_of_enums_are_documented()
    {
        BareSchema schema = BareSchema.ParseOrThrow("type A enum {\n B # behind\n\n # before\n C = 4\n D }");

        Assert.Equal(["behind", "before", null], ((EnumType)schema.Types[0].Type).Members.Select(member => member.Documentation));
    }

    [Theory]
    [InlineData("type A union {\n | u8 # eight\n | u16 = 7 # sixteen\n # thirty-two\n | u32\n}")]
    [InlineData("type A union {\n u8 | # eight\n u16 = 7 | # sixteen\n # thirty-two\n u32 |\n}")]
    public void Members_of_unions_are_documented_wherever_the_pipe_is(string text) =>
        Assert.Equal(["eight", "sixteen", "thirty-two"], ((UnionType)BareSchema.ParseOrThrow(text).Types[0].Type).Members.Select(member => member.Documentation));
}
