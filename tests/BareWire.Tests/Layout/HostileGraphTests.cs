using Fidelity.BareWire.Layout;
using Fidelity.BareWire.Tests.Layout.Samples;

namespace Fidelity.BareWire.Tests.Layout;

public sealed class HostileGraphTests
{
    private const int Root = LayoutHeader.Size;
    private const int Left = Root + 4;
    private const int Right = Root + 8;

    private static RawGraph<Tree> ATree => new(128);

    private static RawGraph<Vertex> AVertex => new(256);

    private static RawGraph<Customer> ACustomer => new(SampleGraphs.Customer());

    [Theory]
    [InlineData(128)]
    [InlineData(120)]
    [InlineData(36L + int.MaxValue)]
    [InlineData(31)]
    [InlineData(28)]
    [InlineData(0)]
    [InlineData(-4)]
    public void A_pointer_that_leads_outside(long target) =>
        ATree.Int(Left, (int)(target - Left)).AssertRefused(LayoutFailure.OutOfRange, Left, "Tree.Left");

    [Fact]
    public void A_pointer_with_the_least_distance() => ATree.Int(Left, int.MinValue).AssertRefused(LayoutFailure.OutOfRange, Left, "Tree.Left");

    [Theory]
    [InlineData(65)]
    [InlineData(66)]
    public void A_pointer_that_leads_between_aligned_places(int target) => ATree.Point(Left, target).AssertRefused(LayoutFailure.Misaligned, Left, "Tree.Left");

    [Fact]
    public void A_pointer_to_what_holds_it() => ATree.Point(Left, Root).AssertRefused(LayoutFailure.Cycle, Left, "Tree.Left");

    [Fact]
    public void A_pointer_to_itself() => ATree.Point(Left, Left - 4).Point(Left, Left).Point(Left, Left + 4).AssertRefused(LayoutFailure.Cycle, Left, "Tree.Left");

    [Fact]
    public void A_circle_of_three() => ATree.Point(Left, 64).Point(68, 80).Point(84, 64).AssertRefused(LayoutFailure.Cycle, 84, "Tree.Left.Left.Left");

    [Fact]
    public void Two_pointers_to_one_place_that_is_not_shared() => ATree.Point(Left, 64).Point(Right, 64).AssertRefused(LayoutFailure.Overlap, Right, "Tree.Right");

    [Fact]
    public void Two_values_that_overlap_in_part() => ATree.Point(Left, 64).Point(Right, 72).AssertRefused(LayoutFailure.Overlap, Right, "Tree.Right");

    [Fact]
    public void A_value_that_ends_with_the_graph_is_accepted() => ATree.Point(Left, 128 - 12).AssertAccepted();

    [Fact]
    public void Shared_pointers_to_one_place_are_accepted() => AVertex.Point(Root + 4, 64).Point(Root + 8, 64).AssertAccepted();

    [Fact]
    public void Shared_pointers_that_overlap_in_part() =>
        AVertex.Point(Root + 4, 64).Point(Root + 8, 72).AssertRefused(LayoutFailure.Overlap, Root + 8, "Vertex.Second");

    [Fact]
    public void A_shared_pointer_to_the_root() => AVertex.Point(Root + 4, Root).AssertRefused(LayoutFailure.Cycle, Root + 4, "Vertex.First");

    [Fact]
    public void A_circle_of_shared_pointers() =>
        AVertex.Point(Root + 4, 64).Point(64 + 4, 80).Point(80 + 8, 64).AssertRefused(LayoutFailure.Cycle, 88, "Vertex.First.First.Second");

    [Fact]
    public void Shared_text_referred_to_with_another_length()
    {
        RawGraph<Customer> graph = ACustomer;
        LayoutView<Customer> view = LayoutVerifier.Verify<Customer>(graph.Bytes);
        int second = OffsetOf(view, in view.Get(in view.Root.Orders)[1].Product);

        graph.Int(second + 4, 5).AssertRefused(LayoutFailure.Overlap, second, "Customer.Orders[1].Product");
    }

    [Fact]
    public void A_text_that_no_shared_text_may_lie_in()
    {
        RawGraph<Customer> graph = ACustomer;
        LayoutView<Customer> view = LayoutVerifier.Verify<Customer>(graph.Bytes);
        int name = OffsetOf(view, in view.Root.Name);
        int product = OffsetOf(view, in view.Get(in view.Root.Orders)[0].Product);
        int text = product + BitConverter.ToInt32(graph.Bytes, product);

        graph.Point(name, text).AssertRefused(LayoutFailure.Overlap, product, "Customer.Orders[0].Product");
    }

    [Fact]
    public void Bytes_that_are_shared_as_two_different_types() => new RawGraph<TwoViews>(128)
        .Point(Root, 64).Int(Root + 4, 4)
        .Point(Root + 8, 64).Int(Root + 12, 4)
        .AssertRefused(LayoutFailure.Overlap, Root + 8, "TwoViews.Bytes");

    [Fact]
    public void Sharing_that_unfolds_to_more_than_the_limit()
    {
        RawGraph<Vertex> laughs = new(SampleGraphs.Diamonds(60));

        LayoutFault fault = laughs.Check();

        Assert.Equal(LayoutFailure.TooLarge, fault.Reason);
        Assert.StartsWith("Vertex.First.First", fault.Path, StringComparison.Ordinal);
        new RawGraph<Vertex>(SampleGraphs.Diamonds(10)).AssertAccepted();
        new RawGraph<Vertex>(SampleGraphs.Diamonds(10)).AssertAccepted(new LayoutLimits { ExpandedBytes = 16 * 2047 });
        Assert.Equal(LayoutFailure.TooLarge, new RawGraph<Vertex>(SampleGraphs.Diamonds(10)).Check(new LayoutLimits { ExpandedBytes = (16 * 2047) - 1 }).Reason);
    }

    [Fact]
    public void Without_sharing_no_graph_unfolds_to_too_much() => new RawGraph<Tree>(SampleGraphs.Tree(10)).AssertAccepted(new LayoutLimits { ExpandedBytes = 0 });

    [Fact]
    public void A_tree_deeper_than_the_limit()
    {
        RawGraph<Tree> graph = new(SampleGraphs.Tree(5));

        graph.AssertAccepted(new LayoutLimits { Depth = 5 });
        LayoutFault fault = graph.Check(new LayoutLimits { Depth = 4 });
        Assert.Equal(LayoutFailure.TooDeep, fault.Reason);
        Assert.Equal("Tree.Left.Left.Left.Left.Left", fault.Path);
    }

    [Fact]
    public void A_shared_value_is_as_deep_as_the_longest_way_to_it_and_from_it()
    {
        // Root -> 64 -> 80, and Root -> 96 -> 112 -> 64: found at depth 1 first, it lies at depth 3 too.
        RawGraph<Vertex> graph = AVertex
            .Point(Root + 4, 64).Point(64 + 4, 80)
            .Point(Root + 8, 96).Point(96 + 4, 112).Point(112 + 4, 64);

        graph.AssertAccepted(new LayoutLimits { Depth = 4 });
        graph.AssertRefused(LayoutFailure.TooDeep, 116, "Vertex.Second.First.First", new LayoutLimits { Depth = 3 });
    }

    [Fact]
    public void A_million_values_deep_is_refused_without_recursion()
    {
        const int Count = 1_000_000;
        RawGraph<Tree> graph = new(Root + (Count * 12));
        for (int i = 0; i < Count - 1; i++)
        {
            graph.Int(Root + (i * 12) + 4, 8);
        }

        Assert.Equal(LayoutFailure.TooDeep, graph.Check().Reason);
        graph.AssertAccepted(new LayoutLimits { Depth = Count });
    }

    [Fact]
    public void A_chain_of_a_million_nodes_is_not_deep()
    {
        RawGraph<Numbers> graph = new(SampleGraphs.Numbers(1_000_000));

        graph.AssertAccepted(new LayoutLimits { Depth = 1 });
    }

    [Fact]
    public void A_chain_that_leads_back()
    {
        RawGraph<Numbers> graph = new(SampleGraphs.Numbers(10));

        graph.Point(40 + (9 * 8) + 4, 40 + (3 * 8)).AssertRefused(LayoutFailure.Overlap, 116, "Numbers.Head(+9).Next");
        graph.Point(40 + (9 * 8) + 4, 40 + (9 * 8)).AssertRefused(LayoutFailure.Cycle, 116, "Numbers.Head(+9).Next");
    }

    [Fact]
    public void Chains_in_arrays_in_chains_are_all_walked()
    {
        AssertWalked(0);
        AssertWalked(1);
    }

    [Theory]
    [InlineData(-1, LayoutFailure.TooMany)]
    [InlineData(int.MinValue, LayoutFailure.TooMany)]
    [InlineData(int.MaxValue, LayoutFailure.OutOfRange)]
    [InlineData(0x20000000, LayoutFailure.OutOfRange)]
    [InlineData(9, LayoutFailure.OutOfRange)]
    public void Counts_that_lie(int count, LayoutFailure reason) => new RawGraph<Box<long>>(128)
        .Point(Root + 4, 64).Int(Root + 8, count)
        .AssertRefused(reason, Root + 4, "Box.Values");

    [Fact]
    public void Counts_above_the_limit() => new RawGraph<Box<long>>(128)
        .Point(Root + 4, 64).Int(Root + 8, 8)
        .AssertRefused(LayoutFailure.TooMany, Root + 4, "Box.Values", new LayoutLimits { Count = 7 });

    [Fact]
    public void More_bytes_than_the_limit() => ATree.AssertRefused(LayoutFailure.TooLarge, 127, null, new LayoutLimits { Bytes = 127 });

    [Fact]
    public void An_empty_array_that_leads_somewhere() => new RawGraph<Box<long>>(128)
        .Point(Root + 4, 64)
        .AssertRefused(LayoutFailure.BadReference, Root + 4, "Box.Values");

    [Fact]
    public void An_array_at_its_own_reference() => new RawGraph<Box<int>>(128)
        .Int(Root + 8, 1)
        .AssertRefused(LayoutFailure.Cycle, Root + 4, "Box.Values");

    [Fact]
    public void A_bool_that_is_neither() => AVertex.Byte(Root + 12, 2).AssertRefused(LayoutFailure.BadBool, Root + 12, "Vertex.Mark");

    [Fact]
    public void Bools_in_an_array_are_looked_at_one_by_one() => new RawGraph<Box<bool>>(128)
        .Point(Root + 4, 64).Int(Root + 8, 3).Byte(66, 7)
        .AssertRefused(LayoutFailure.BadBool, 66, "Box.Values[2]");

    [Theory]
    [InlineData(nameof(Customer.Colour), 3, LayoutFailure.UnknownEnumValue)]
    [InlineData(nameof(Customer.Rights), 4, LayoutFailure.UnknownEnumValue)]
    [InlineData(nameof(Customer.Age), 2, LayoutFailure.BadBool)]
    [InlineData(nameof(Customer.Active), 255, LayoutFailure.BadBool)]
    [InlineData(nameof(Customer.Figure), 2, LayoutFailure.UnknownTag)]
    [InlineData(nameof(Customer.Extra), 4, LayoutFailure.UnknownTag)]
    [InlineData(nameof(Customer.Extra), 0, LayoutFailure.BadReference)]
    [InlineData(nameof(Customer.Note), 3, LayoutFailure.BadBool)]
    public void Values_that_are_none_of_their_type(string field, byte value, LayoutFailure reason)
    {
        int offset = Root + Customer.Layout.Fields.Single(part => part.Name == field).Offset;

        ACustomer.Byte(offset, value).AssertRefused(reason, offset, $"Customer.{field}");
    }

    [Fact]
    public void Each_flag_alone_and_together_is_accepted_in_an_enum_of_flags()
    {
        int offset = Root + Customer.Layout.Fields.Single(static part => part.Name == nameof(Customer.Rights)).Offset;
        foreach (Rights rights in (Rights[])[Rights.None, Rights.Read, Rights.Write, Rights.Read | Rights.Write | Rights.Own])
        {
            RawGraph<Customer> graph = ACustomer;
            BitConverter.TryWriteBytes(graph.Bytes.AsSpan(offset), (short)rights);
            graph.AssertAccepted();
        }
    }

    [Fact]
    public void A_union_with_a_tag_but_no_value() => ACustomer.Int(OffsetOfField(nameof(Customer.Extra)) + 4, 0)
        .AssertRefused(LayoutFailure.BadReference, OffsetOfField(nameof(Customer.Extra)), "Customer.Extra");

    [Fact]
    public void The_value_of_a_union_in_place_is_looked_at_as_what_its_tag_says()
    {
        int figure = OffsetOfField(nameof(Customer.Figure));

        ACustomer.Byte(figure + 16, 5).AssertRefused(LayoutFailure.BadBool, figure + 16, "Customer.Figure.Label.Bold");
        ACustomer.Byte(figure + 16, 5).Byte(figure, 1).AssertAccepted();
        ACustomer.Byte(figure + 16, 5).Byte(figure, 0).AssertAccepted();
    }

    [Fact]
    public void The_value_of_an_optional_is_only_looked_at_where_there_is_one()
    {
        int note = OffsetOfField(nameof(Customer.Note));

        ACustomer.Int(note + 4, int.MaxValue).AssertRefused(LayoutFailure.OutOfRange, note + 4, "Customer.Note.Text");
        ACustomer.Int(note + 4, int.MaxValue).Byte(note, 0).AssertAccepted();
    }

    [Fact]
    public void Padding_may_be_anything()
    {
        LayoutType layout = Vertex.Layout;
        AVertex.Byte(Root + layout.Size - 1, 0xCC).AssertAccepted();
    }

    private static void AssertWalked(int index)
    {
        RawGraph<Chapter> graph = new(SampleGraphs.Chapters());
        LayoutView<Chapter> view = LayoutVerifier.Verify<Chapter>(graph.Bytes);
        ref readonly Chapter second = ref view.Get(in view.Root.Next);
        ref readonly Chapter part = ref view.Get(in second.Parts)[index];
        ref readonly Chapter more = ref view.Get(in part.Next);
        int title = OffsetOf(view, in more.Title);
        int text = title + BitConverter.ToInt32(graph.Bytes, title);

        graph.Byte(text, 0xFF).AssertRefused(LayoutFailure.BadText, text, $"Chapter(+1).Parts[{index}](+1).Title");
    }

    private static int OffsetOfField(string name) => Root + Customer.Layout.Fields.Single(part => part.Name == name).Offset;

    private static int OffsetOf<T, TField>(LayoutView<T> view, ref readonly TField field)
        where T : unmanaged, IBareStruct<T>
        where TField : unmanaged => (int)view.Memory.OffsetOf(in field);
}
