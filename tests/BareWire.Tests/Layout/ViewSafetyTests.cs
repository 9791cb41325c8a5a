using Fidelity.BareWire.Layout;
using Fidelity.BareWire.Tests.Layout.Samples;

namespace Fidelity.BareWire.Tests.Layout;

/// <summary>What a view does when references are not where they were, or lead elsewhere since they were verified.</summary>
public sealed class ViewSafetyTests
{
    private const int Root = LayoutHeader.Size;

    [Fact]
    public void A_pointer_copied_to_the_stack_is_refused() => AssertRefused(LayoutFailure.NotInGraph, static view =>
    {
        Tree copy = view.Root;
        view.Get(in copy.Left);
    });

    [Fact]
    public void A_pointer_of_another_graph_is_refused() => AssertRefused(LayoutFailure.NotInGraph, static view =>
    {
        LayoutView<Tree> other = LayoutVerifier.Verify<Tree>(SampleGraphs.Tree(2));
        view.Get(in other.Root.Left);
    });

    [Fact]
    public void Arrays_texts_and_lists_that_lie_elsewhere_are_refused()
    {
        AssertRefused(LayoutFailure.NotInGraph, static view => view.Get(in new StrayReferences().Array));
        AssertRefused(LayoutFailure.NotInGraph, static view => view.Utf8(in new StrayReferences().Text));
        AssertRefused(LayoutFailure.NotInGraph, static view => view.Walk(in new StrayReferences().List));
    }

    [Fact]
    public void A_null_pointer_is_refused() => AssertRefused(LayoutFailure.Null, static view =>
    {
        ref readonly Tree leaf = ref view.Get(in view.Get(in view.Root.Left).Left);
        view.Get(in leaf.Left);
    });

    [Theory]
    [InlineData(int.MaxValue, LayoutFailure.OutOfRange)]
    [InlineData(int.MinValue, LayoutFailure.OutOfRange)]
    [InlineData(-Root - 5, LayoutFailure.OutOfRange)]
    [InlineData(3, LayoutFailure.Misaligned)]
    [InlineData(0, LayoutFailure.Null)]
    public void A_distance_changed_after_verification_is_refused(int distance, LayoutFailure reason)
    {
        byte[] graph = SampleGraphs.Tree(2);
        LayoutException refused = Assert.Throws<LayoutException>(() =>
        {
            LayoutView<Tree> view = LayoutVerifier.Verify<Tree>(graph);
            BitConverter.TryWriteBytes(graph.AsSpan(Root + 4), distance);
            view.Get(in view.Root.Left);
        });
        Assert.Equal(reason, refused.Reason);
    }

    [Theory]
    [InlineData(64, -1)]
    [InlineData(64, int.MaxValue)]
    [InlineData(64, int.MinValue)]
    [InlineData(int.MaxValue, 1)]
    [InlineData(int.MinValue, 1)]
    [InlineData(88, 2)]
    public void An_array_changed_after_verification_is_refused(int distance, int count)
    {
        RawGraph<Box<long>> graph = new(128);
        graph.Point(Root + 4, 64).Int(Root + 8, 1);
        LayoutException refused = Assert.Throws<LayoutException>(() =>
        {
            LayoutView<Box<long>> view = LayoutVerifier.Verify<Box<long>>(graph.Bytes);
            graph.Int(Root + 4, distance).Int(Root + 8, count);
            view.Get(in view.Root.Values);
        });
        Assert.Equal(LayoutFailure.OutOfRange, refused.Reason);
    }

    [Fact]
    public void A_list_made_a_circle_after_verification_comes_to_an_end()
    {
        byte[] graph = SampleGraphs.Numbers(10);
        int visited = 0;
        LayoutException refused = Assert.Throws<LayoutException>(() =>
        {
            LayoutView<Numbers> view = LayoutVerifier.Verify<Numbers>(graph);
            BitConverter.TryWriteBytes(graph.AsSpan(40 + (9 * 8) + 4), -4 - (9 * 8));
            foreach (ref readonly int value in view.Walk(in view.Root.Head))
            {
                Assert.InRange(value, 0, 9);
                visited++;
            }
        });
        Assert.Equal(LayoutFailure.Cycle, refused.Reason);
        Assert.InRange(visited, 10, graph.Length / 8);
    }

    [Fact]
    public void A_view_that_nobody_gave_is_refused()
    {
        Assert.Throws<InvalidOperationException>(() => default(LayoutView<Tree>).Root.Value);
        Assert.Throws<LayoutException>(() => default(LayoutView<Tree>).Get(in new StrayReferences().Array).Length);
    }

    [Fact]
    public void A_closed_access_gives_an_empty_view()
    {
        using Region region = Region.Create("graphs");
        LayoutBuilder builder = new(region);
        builder.AddRoot<Tree>();
        LayoutAccess<Tree> access = builder.FinishInRegion<Tree>().Open();
        access.Dispose();
        bool refused = false;
        try
        {
            _ = access.View.Root;
        }
        catch (InvalidOperationException)
        {
            refused = true;
        }

        Assert.True(refused);
    }

    private static void AssertRefused(LayoutFailure reason, ViewAction action)
    {
        byte[] graph = SampleGraphs.Tree(2);
        LayoutException refused = Assert.Throws<LayoutException>(() => action(LayoutVerifier.Verify<Tree>(graph)));
        Assert.Equal(reason, refused.Reason);
        Assert.Null(refused.Path);
    }

    private delegate void ViewAction(LayoutView<Tree> view);

    private sealed class StrayReferences
    {
        public BareArray<int> Array = new(4, 1);
        public BareText Text = new(4, 1);
        public BarePointer<BareListNode<int>> List = new(4);
    }
}
