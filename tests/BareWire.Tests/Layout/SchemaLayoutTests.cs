using Fidelity.BareWire.Layout;
using Fidelity.BareWire.Schemas;

namespace Fidelity.BareWire.Tests.Layout;

public sealed class SchemaLayoutTests
{
    private static PrimitiveType U8 => new(PrimitiveKind.U8);

    private static PrimitiveType Str => new(PrimitiveKind.Str);

    [Theory]
    [InlineData(PrimitiveKind.UInt, "u64", 8)]
    [InlineData(PrimitiveKind.Int, "i64", 8)]
    [InlineData(PrimitiveKind.U8, "u8", 1)]
    [InlineData(PrimitiveKind.U16, "u16", 2)]
    [InlineData(PrimitiveKind.U32, "u32", 4)]
    [InlineData(PrimitiveKind.U64, "u64", 8)]
    [InlineData(PrimitiveKind.I8, "i8", 1)]
    [InlineData(PrimitiveKind.I16, "i16", 2)]
    [InlineData(PrimitiveKind.I32, "i32", 4)]
    [InlineData(PrimitiveKind.I64, "i64", 8)]
    [InlineData(PrimitiveKind.F32, "f32", 4)]
    [InlineData(PrimitiveKind.F64, "f64", 8)]
    [InlineData(PrimitiveKind.Bool, "bool", 1)]
    [InlineData(PrimitiveKind.Str, "text", 8)]
    public void Primitive_types(PrimitiveKind kind, string name, int size)
    {
        LayoutType layout = Of(new PrimitiveType(kind));

        Assert.Equal((name, size), (layout.Name, layout.Size));
    }

    [Theory]
    [InlineData(0UL, 1)]
    [InlineData(255UL, 1)]
    [InlineData(256UL, 2)]
    [InlineData(65535UL, 2)]
    [InlineData(65536UL, 4)]
    [InlineData(4294967295UL, 4)]
    [InlineData(4294967296UL, 8)]
    public void An_enum_is_the_smallest_integer_that_holds_its_values(ulong greatest, int size) =>
        Assert.Equal(size, Of(new EnumType([new EnumMember("A", 0, true), new EnumMember("B", greatest, true)])).Size);

    [Fact]
    public void Data_and_lists_are_arrays_or_in_place()
    {
        Assert.Equal("array<u8>", Of(new DataType(null)).Name);
        Assert.Equal(("u8[5]", 5, 1), Describe(Of(new DataType(5))));
        Assert.Equal("array<text>", Of(new ListType(Str, null)).Name);
        Assert.Equal(("text[3]", 24, 4), Describe(Of(new ListType(Str, 3))));
        Assert.Equal("array<entry<text, u8>>", Of(new MapType(Str, U8)).Name);
        Assert.Equal(("optional<u64>", 16, 8), Describe(Of(new OptionalType(new PrimitiveType(PrimitiveKind.UInt)))));
    }

    [Fact]
    public void A_struct_has_its_fields_in_order_at_their_natural_places()
    {
        LayoutType layout = Of(new StructType(
        [
            new StructField("flag", new PrimitiveType(PrimitiveKind.Bool)),
            new StructField("id", new PrimitiveType(PrimitiveKind.UInt)),
            new StructField("key", new DataType(3)),
            new StructField("name", Str),
        ]));

        Assert.Equal([0, 8, 16, 20], layout.Fields.Select(static part => part.Offset));
        Assert.Equal(["flag", "id", "key", "name"], layout.Fields.Select(static part => part.Name));
        Assert.Equal(("T", 32, 8), Describe(layout));
    }

    [Fact]
    public void A_union_is_a_tag_of_4_bytes_and_the_value_at_the_greatest_alignment()
    {
        BareTypeDefinition record = new("R", new StructType([new StructField("a", new PrimitiveType(PrimitiveKind.F64)), new StructField("b", U8)]));
        BareTypeDefinition nothing = new("Nothing", new PrimitiveType(PrimitiveKind.Void));
        LayoutType layout = Of(new UnionType(
        [
            new UnionMember(Str, 0, false),
            new UnionMember(new UserType(record), 1, false),
            new UnionMember(new UserType(nothing), 9, true),
        ]));

        Assert.Equal((24, 8, 8), (layout.Size, layout.Alignment, layout.PayloadOffset));
        Assert.Equal(["text", "R", "Nothing"], layout.Cases.Select(static item => item.Name));
        Assert.Equal([0UL, 1UL, 9UL], layout.Cases.Select(static item => item.Tag));
        Assert.Same(LayoutType.Void, layout.Cases[2].Type);
    }

    [Fact]
    public void A_user_defined_type_is_what_it_stands_for() =>
        Assert.Same(LayoutType.U8, Of(new UserType(new BareTypeDefinition("Octet", U8))));

    [Fact]
    public void What_cannot_be_laid_out_is_refused_with_its_name()
    {
        Assert.Contains("'T'", Assert.Throws<NotSupportedException>(() => Of(new PrimitiveType(PrimitiveKind.Void))).Message, StringComparison.Ordinal);
        Assert.Contains("'T'", Assert.Throws<NotSupportedException>(() => Of(new UnionType([new UnionMember(U8, 1UL << 32, true)]))).Message, StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => Of(new DataType(ulong.MaxValue)));
        Assert.Throws<NotSupportedException>(() => Of(new ListType(new ListType(U8, 1 << 20), 1 << 20)));
        Assert.Throws<NotSupportedException>(() => Of(new StructType([new StructField("a", new DataType(int.MaxValue)), new StructField("b", U8)])));
    }

    [Fact]
    public void Types_that_are_used_many_times_are_laid_out_once()
    {
        BareTypeDefinition type = new("T0", new UnionType([new UnionMember(U8, 0, false)]));
        for (int i = 1; i < 60; i++)
        {
            UserType below = new(type);
            type = new BareTypeDefinition($"T{i}", new UnionType([new UnionMember(below, 0, false), new UnionMember(below, 1, false)]));
        }

        LayoutType layout = SchemaLayout.Of(type);

        Assert.Equal(4 * 61, layout.Size);
        Assert.NotEqual(default, layout.Fingerprint);
        Assert.NotEmpty(layout.Plan.Programs);
    }

    private static LayoutType Of(BareType type) => SchemaLayout.Of(new BareTypeDefinition("T", type));

    private static (string Name, int Size, int Alignment) Describe(LayoutType layout) => (layout.Name, layout.Size, layout.Alignment);
}
