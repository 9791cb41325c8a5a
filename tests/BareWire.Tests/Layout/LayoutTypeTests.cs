using System.Runtime.CompilerServices;
using Fidelity.BareWire.Layout;
using Fidelity.BareWire.Tests.Layout.Samples;

namespace Fidelity.BareWire.Tests.Layout;

public sealed class LayoutTypeTests
{
    [Fact]
    public unsafe void The_described_offsets_are_where_the_runtime_puts_the_fields()
    {
        Kinds kinds = default;
        byte* start = (byte*)&kinds;
        long[] actual =
        [
            (byte*)&kinds.U8 - start,
            (byte*)&kinds.U16 - start,
            (byte*)&kinds.U32 - start,
            (byte*)&kinds.U64 - start,
            (byte*)&kinds.I8 - start,
            (byte*)&kinds.I16 - start,
            (byte*)&kinds.I32 - start,
            (byte*)&kinds.I64 - start,
            (byte*)&kinds.F32 - start,
            (byte*)&kinds.F64 - start,
            (byte*)&kinds.Bool - start,
            (byte*)kinds.Buffer - start,
            (byte*)&kinds.Pair - start,
        ];

        Assert.Equal(actual, Kinds.Layout.Fields.Select(static part => (long)part.Offset));
        Assert.Equal(sizeof(Kinds), Kinds.Layout.Size);
        Assert.Equal(["u8", "u16", "u32", "u64", "i8", "i16", "i32", "i64", "f32", "f64", "bool", "i16[3]", "bool[2]"], Kinds.Layout.Fields.Select(static part => part.Type.Name));
    }

    [Fact]
    public unsafe void The_offsets_of_all_building_blocks_are_where_the_runtime_puts_them()
    {
        Customer customer = default;
        byte* start = (byte*)&customer;
        long[] actual =
        [
            (byte*)&customer.Id - start,
            (byte*)&customer.Name - start,
            (byte*)&customer.Age - start,
            (byte*)&customer.Active - start,
            (byte*)&customer.Colour - start,
            (byte*)&customer.Rights - start,
            (byte*)&customer.Orders - start,
            (byte*)&customer.Scores - start,
            (byte*)&customer.Extra - start,
            (byte*)&customer.Figure - start,
            (byte*)&customer.Pair - start,
            (byte*)&customer.Note - start,
        ];

        Assert.Equal(actual, Customer.Layout.Fields.Select(static part => (long)part.Offset));
        Assert.Equal(sizeof(Customer), Customer.Layout.Size);
    }

    [Fact]
    public void Generic_building_blocks_have_the_size_and_alignment_that_they_describe()
    {
        AssertSize<BareOptional<byte>>(2, 1);
        AssertSize<BareOptional<long>>(16, 8);
        AssertSize<BareOptional<Order>>(32, 8);
        AssertSize<BareEntry<byte, int>>(8, 4);
        AssertSize<BareEntry<BareText, bool>>(12, 4);
        AssertSize<BareListNode<byte>>(8, 4);
        AssertSize<BareListNode<int>>(8, 4);
        AssertSize<BareListNode<double>>(16, 8);
        AssertSize<BarePointer<Tree>>(4, 4);
        AssertSize<BareArray<Tree>>(8, 4);
        AssertSize<BareText>(8, 4);
        AssertSize<BareUnion<int, long>>(8, 4);
        AssertSize<BareUnion<int, long, Tree>>(8, 4);
        AssertSize<BareUnion<int, long, Tree, BareText>>(8, 4);
    }

    [Fact]
    public unsafe void The_values_of_generic_building_blocks_lie_where_they_are_described()
    {
        BareEntry<byte, double> entry = default;
        Assert.Equal((byte*)&entry.Value - (byte*)&entry, BareEntry<byte, double>.Layout.Fields[1].Offset);
        BareListNode<short> node = default;
        Assert.Equal((byte*)&node.Next - (byte*)&node, BareListNode<short>.Layout.Fields[1].Offset);
        BareOptional<long> optional = new(1);
        Assert.Equal(Unsafe.ByteOffset(in Unsafe.As<BareOptional<long>, long>(ref optional), in optional.Value), BareOptional<long>.Layout.PayloadOffset);
    }

    [Fact]
    public void A_raised_alignment_moves_the_field_and_the_end()
    {
        Assert.Equal(64, CacheLine.Layout.Alignment);
        Assert.Equal(128, CacheLine.Layout.Size);
        Assert.Equal([0, 64], CacheLine.Layout.Fields.Select(static part => part.Offset));
    }

    [Fact]
    public void A_type_that_refers_to_itself_is_one_description()
    {
        Assert.Same(Tree.Layout, Tree.Layout.Fields[1].Type.Element);
        LayoutType node = BareListNode<int>.Layout;
        Assert.Same(node, node.Fields[1].Type.Element);
        Assert.True(node.Fields[1].Type.IsChain);
    }

    [Fact]
    public void A_generic_struct_has_one_description_for_each_type()
    {
        Assert.Equal("pointer<i32>", Box<int>.Layout.Fields[0].Type.Name);
        Assert.Equal("array<Tree>", Box<Tree>.Layout.Fields[1].Type.Name);
        Assert.NotEqual(Box<int>.Layout.Fingerprint, Box<Tree>.Layout.Fingerprint);
    }

    [Fact]
    public void Enums_inside_generic_building_blocks_are_known_by_their_values()
    {
        Assert.Equal([1UL, 2UL, 200UL], LayoutType.Of<Colour>().Values);
        Assert.Equal([0UL, 1UL, 2UL, 0x8000UL], LayoutType.Of<Rights>().Values);
        Assert.True(LayoutType.Of<Rights>().IsFlags);
        Assert.Equal(Customer.Layout.Fields[4].Type.Fingerprint, LayoutType.Of<Colour>().Fingerprint);
        Assert.Equal(Customer.Layout.Fields[5].Type.Fingerprint, LayoutType.Of<Rights>().Fingerprint);
    }

    [Fact]
    public void A_type_without_layout_is_refused_with_its_name()
    {
        Assert.Contains("System.Decimal", Assert.Throws<NotSupportedException>(LayoutType.Of<decimal>).Message, StringComparison.Ordinal);
        Assert.Contains("System.Char", Assert.Throws<NotSupportedException>(LayoutType.Of<char>).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_holds_references_is_told_from_what_does_not()
    {
        Assert.True(Customer.Layout.HasReferences);
        Assert.True(Order.Layout.HasReferences);
        Assert.True(Figure.Layout.HasReferences);
        Assert.False(Circle.Layout.HasReferences);
        Assert.False(Kinds.Layout.HasReferences);
    }

    [Fact]
    public void Impossible_structs_are_refused()
    {
        Assert.Throws<ArgumentException>(() => LayoutType.Struct("S", 4, 4));
        Assert.Throws<ArgumentException>(() => LayoutType.Struct("S", 4, 3, new LayoutField("a", 0, LayoutType.U8)));
        Assert.Throws<ArgumentException>(() => LayoutType.Struct("S", 6, 4, new LayoutField("a", 0, LayoutType.U32)));
        Assert.Throws<ArgumentException>(() => LayoutType.Struct("S", 4, 4, new LayoutField("a", 0, LayoutType.U64)));
        Assert.Throws<ArgumentException>(() => LayoutType.Struct("S", 8, 4, new LayoutField("a", 2, LayoutType.U32)));
        Assert.Throws<ArgumentException>(() => LayoutType.Struct("S", 8, 4, new LayoutField("a", 0, LayoutType.U32), new LayoutField("b", 0, LayoutType.U32)));
        Assert.Throws<ArgumentException>(() => LayoutType.Struct("S", 4, 2, new LayoutField("a", 0, LayoutType.U32)));
        Assert.Throws<PlatformNotSupportedException>(() => LayoutType.Struct<long>("S", 4, 4, new LayoutField("a", 0, LayoutType.U32)));
        Assert.Throws<ArgumentException>(() => LayoutType.Inline(LayoutType.U8, 0));
        Assert.Throws<ArgumentException>(() => LayoutType.Inline(LayoutType.U64, int.MaxValue));
        Assert.Throws<ArgumentException>(() => LayoutType.Enum("E", 3, false, 1));
        Assert.Throws<ArgumentException>(() => LayoutType.Enum("E", 1, false, 256));
        Assert.Throws<ArgumentException>(() => LayoutType.Enum("E", 1, false));
        Assert.Throws<ArgumentException>(() => LayoutType.Pointer(static () => LayoutType.U8, shared: true, chain: true));
    }

    [Fact]
    public void Impossible_unions_are_refused()
    {
        LayoutCase number = new(1, "a", static () => LayoutType.U32);
        Assert.Throws<ArgumentException>(() => LayoutType.Union("U", 8, 4, LayoutType.I32, 4, number));
        Assert.Throws<ArgumentException>(() => LayoutType.Union("U", 8, 4, LayoutType.U32, 2, number));
        Assert.Throws<ArgumentException>(() => LayoutType.Union("U", 8, 4, LayoutType.U32, 8, number));
        Assert.Throws<ArgumentException>(() => LayoutType.Union("U", 8, 4, LayoutType.U32, 4, number, number));
        Assert.Throws<ArgumentException>(() => LayoutType.Union("U", 8, 4, LayoutType.U8, 4, new LayoutCase(256, "a", static () => LayoutType.U32)));
        Assert.Throws<ArgumentException>(() => LayoutType.Union("U", 8, 4, LayoutType.U32, 4));
    }

    [Fact]
    public void A_chain_that_links_something_else_is_refused_before_anything_is_verified()
    {
        LayoutType wrong = LayoutType.Sequence("Wrong", ("Next", LayoutType.Pointer(static () => LayoutType.U32, chain: true)));

        Assert.Throws<InvalidOperationException>(() => _ = wrong.Plan);
    }

    private static void AssertSize<T>(int size, int alignment)
        where T : unmanaged, IBareStruct<T>
    {
        Assert.Equal((size, alignment), (T.Layout.Size, T.Layout.Alignment));
        Assert.Equal(size, Unsafe.SizeOf<T>());
    }
}
