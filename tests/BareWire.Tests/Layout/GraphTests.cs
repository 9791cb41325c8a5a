using System.Text;
using Fidelity.BareWire.Layout;
using Fidelity.BareWire.Tests.Layout.Samples;

namespace Fidelity.BareWire.Tests.Layout;

public sealed class GraphTests
{
    [Fact]
    public void What_is_built_is_read_back_by_field()
    {
        LayoutView<Customer> view = LayoutVerifier.Verify<Customer>(SampleGraphs.Customer());

        ref readonly Customer customer = ref view.Root;
        Assert.Equal(42UL, customer.Id);
        Assert.Equal("Ada Lövelace", view.GetString(in customer.Name));
        Assert.Equal("Ada Lövelace"u8, view.Utf8(in customer.Name));
        Assert.Equal(33, customer.Age.Value);
        Assert.True(customer.Active);
        Assert.Equal(Colour.Blue, customer.Colour);
        Assert.Equal(Rights.Read | Rights.Own, customer.Rights);
        Assert.False(customer.Pair[0]);
        Assert.True(customer.Pair[1]);
        Assert.Equal(3, customer.Orders.Count);
        foreach (ref readonly Order order in view.Get(in customer.Orders))
        {
            Assert.Equal((order.Quantity - 1) * 1.5, order.Price);
            Assert.Equal("engine", view.GetString(in order.Product));
        }

        ReadOnlySpan<BareEntry<BareText, int>> scores = view.Get(in customer.Scores);
        Assert.Equal("go", view.GetString(in scores[1].Key));
        Assert.Equal(9, scores[1].Value);
        Assert.Equal(3u, customer.Extra.Tag);
        Assert.Equal("third", view.GetString(in view.Get(in customer.Extra.Third).Text));
        Assert.Equal("figure", view.GetString(in customer.Figure.Label.Text));
        Assert.Equal("note", view.GetString(in customer.Note.Value.Text));
    }

    [Fact]
    public void A_graph_is_valid_wherever_it_is_copied_to()
    {
        byte[] graph = SampleGraphs.Customer();
        byte[] elsewhere = new byte[graph.Length + 4096];
        graph.CopyTo(elsewhere.AsSpan(1024));

        LayoutView<Customer> view = LayoutVerifier.Verify<Customer>(elsewhere.AsSpan(1024, graph.Length));

        Assert.Equal("Ada Lövelace", view.GetString(in view.Root.Name));
    }

    [Fact]
    public void The_same_values_give_the_same_bytes() => Assert.Equal(SampleGraphs.Customer(), SampleGraphs.Customer());

    [Fact]
    public void Two_bytes_of_tag_come_before_the_value_of_a_union_at_its_alignment()
    {
        LayoutView<Customer> view = LayoutVerifier.Verify<Customer>(SampleGraphs.Customer());

        Assert.Equal(7, view.Root.Figure.Tag);
        Assert.Equal(8, Figure.Layout.PayloadOffset);
        Assert.Equal(24, Figure.Layout.Size);
    }

    [Fact]
    public void A_union_refuses_to_be_looked_at_as_another_type()
    {
        byte[] graph = SampleGraphs.Customer();

        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(() =>
        {
            LayoutView<Customer> view = LayoutVerifier.Verify<Customer>(graph);
            view.Get(in view.Root.Extra.First);
        });

        Assert.Contains("tag 3", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_optional_without_value_refuses_to_give_one()
    {
        Assert.False(default(BareOptional<int>).HasValue);
        Assert.Throws<InvalidOperationException>(() => default(BareOptional<int>).Value);
        Assert.Equal(5, new BareOptional<int>(5).Value);
    }

    [Fact]
    public void A_tree_is_walked_by_its_pointers()
    {
        LayoutView<Tree> view = LayoutVerifier.Verify<Tree>(SampleGraphs.Tree(12));

        Assert.Equal((1 << 13) - 1, CountNodes(view, in view.Root));
    }

    [Fact]
    public void A_struct_that_leads_to_itself_through_a_map_is_read_by_links()
    {
        byte[] memory = new byte[1024];
        LayoutBuilder builder = new(memory);
        LayoutSlot<Folder> root = builder.AddRoot<Folder>();
        LayoutSlots<BareEntry<BareText, Folder>> children = builder.AddTo(ref builder.At(root).Children.Choose<BareEntry<BareText, Folder>>(), 2);
        builder.AddTo(ref builder.At(children[1]).Key, "src");
        builder.At(builder.AddTo(ref builder.At(children[1]).Value.Twin.Choose<Folder>())).Size = 7;

        LayoutView<Folder> view = LayoutVerifier.Verify<Folder>(builder.Finish<Folder>().Bytes);

        ref readonly BareEntry<BareText, Folder> entry = ref view.Get(in view.Root.Children.As<BareEntry<BareText, Folder>>())[1];
        Assert.Equal("src", view.GetString(in entry.Key));
        Assert.True(entry.Value.Children.IsEmpty);
        Assert.Equal(7, view.Get(in entry.Value.Twin.As<Folder>()).Size);
        Assert.Same(Folder.Layout, Folder.Layout.Fields[1].Type.Element!.Fields[1].Type);
    }

    [Fact]
    public void Shared_nodes_are_one_place_in_memory()
    {
        LayoutView<Vertex> view = LayoutVerifier.Verify<Vertex>(SampleGraphs.Diamonds(3));

        ref readonly Vertex root = ref view.Root;
        Assert.True(System.Runtime.CompilerServices.Unsafe.AreSame(in view.Get(in root.First), in view.Get(in root.Second)));
        Assert.Equal(1, view.Get(in root.Second).Value);
    }

    [Fact]
    public void A_million_list_nodes_lie_in_sequence_in_a_pool_and_are_walked()
    {
        const int Count = 1_000_000;
        using MemoryPool pool = MemoryPool.Create(64.MB, "nodes");
        LayoutGraph<Numbers> graph = BuildNumbers(pool, Count);

        using LayoutAccess<Numbers> access = LayoutVerifier.Verify<Numbers>(graph.Memory).Open();
        LayoutView<Numbers> view = access.View;
        long sum = 0;
        long expectedOffset = -1;
        LayoutChain<int> nodes = view.Walk(in view.Root.Head);
        while (nodes.MoveNext())
        {
            Assert.True(expectedOffset is -1 || expectedOffset == nodes.Offset);
            expectedOffset = nodes.Offset + 8;
            sum += nodes.Current;
        }

        Assert.Equal((long)Count * (Count - 1) / 2, sum);
    }

    [Fact]
    public void Text_of_many_alphabets_comes_back_as_it_was()
    {
        string[] texts = ["", "a", "Grüße", "日本語", "🙂 emoji", new string('x', 3000)];
        byte[] memory = new byte[16 * 1024];
        LayoutBuilder builder = new(memory);
        LayoutSlot<Box<BareText>> root = builder.AddRoot<Box<BareText>>();
        LayoutSlots<BareText> slots = builder.AddTo(ref builder.At(root).Values, texts.Length);
        for (int i = 0; i < texts.Length; i++)
        {
            if (i % 2 == 0)
            {
                builder.AddTo(ref builder.At(slots[i]), texts[i]);
            }
            else
            {
                builder.AddTo(ref builder.At(slots[i]), Encoding.UTF8.GetBytes(texts[i]));
            }
        }

        LayoutView<Box<BareText>> view = LayoutVerifier.Verify<Box<BareText>>(builder.Finish<Box<BareText>>().Bytes);

        ReadOnlySpan<BareText> found = view.Get(in view.Root.Values);
        for (int i = 0; i < texts.Length; i++)
        {
            Assert.Equal(texts[i], view.GetString(in found[i]));
        }
    }

    private static LayoutGraph<Numbers> BuildNumbers(MemoryPool pool, int count)
    {
        LayoutBuilder builder = new(pool, (count * 8) + 64);
        try
        {
            SampleGraphs.AppendNumbers(ref builder, builder.AddRoot<Numbers>(), count);
            return builder.FinishInRegion<Numbers>();
        }
        finally
        {
            builder.Dispose();
        }
    }

    private static int CountNodes(LayoutView<Tree> view, in Tree tree) =>
        1
        + (tree.Left.IsNull ? 0 : CountNodes(view, in view.Get(in tree.Left)))
        + (tree.Right.IsNull ? 0 : CountNodes(view, in view.Get(in tree.Right)));
}
