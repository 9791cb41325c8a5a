using Fidelity.BareWire.Layout;
using Fidelity.BareWire.Tests.Layout.Samples;

namespace Fidelity.BareWire.Tests.Layout;

public sealed class BuilderTests : IDisposable
{
    private readonly Region _region = Region.Create("graphs", 64.MB);

    public void Dispose() => _region.Dispose();

    [Fact]
    public void A_graph_that_outgrows_its_memory_moves_and_stays_the_same()
    {
        LayoutBuilder builder = new(_region, 0);
        try
        {
            SampleGraphs.FillCustomer(ref builder, builder.AddRoot<Customer>());
            using LayoutAccess<Customer> access = builder.FinishInRegion<Customer>().Open();

            Assert.Equal(SampleGraphs.Customer(), access.View.Bytes);
        }
        finally
        {
            builder.Dispose();
        }
    }

    [Fact]
    public void A_graph_in_a_region_is_read_across_awaits_and_refused_after_the_region()
    {
        Region region = Region.Create("short");
        LayoutBuilder builder = new(region);
        builder.At(builder.AddRoot<Tree>()).Value = 5;
        LayoutGraph<Tree> graph = builder.FinishInRegion<Tree>();
        using (LayoutAccess<Tree> access = graph.Open())
        {
            Assert.Equal(5, access.View.Root.Value);
        }

        region.Dispose();

        Assert.Throws<CapabilityException>(() => graph.Open().Dispose());
        Assert.Throws<CapabilityException>(() => default(LayoutGraph<Tree>).Open().Dispose());
    }

    [Fact]
    public void Graphs_are_equal_if_they_are_the_same_memory()
    {
        LayoutGraph<Tree> one = Build();
        LayoutGraph<Tree> other = Build();

        Assert.True(one == LayoutVerifier.Verify<Tree>(one.Memory));
        Assert.Equal(one.GetHashCode(), LayoutVerifier.Verify<Tree>(one.Memory).GetHashCode());
        Assert.True(one != other);
        Assert.False(one.Equals((object)other));
    }

    [Fact]
    public void A_reference_taken_before_the_graph_moved_is_refused()
    {
        LayoutException refused = Assert.Throws<LayoutException>(() =>
        {
            using LayoutBuilder builder = new(_region, 0);
            LayoutSlot<Tree> root = builder.AddRoot<Tree>();
            ref Tree stale = ref builder.At(root);
            builder.AddArray<byte>(100_000);
            builder.SetPointer(ref stale.Left, root);
        });
        Assert.Equal(LayoutFailure.NotInGraph, refused.Reason);
    }

    [Fact]
    public void The_slot_of_a_field_outlives_a_move()
    {
        LayoutBuilder builder = new(_region, 0);
        LayoutSlot<Tree> root = builder.AddRoot<Tree>();
        LayoutSlot<BarePointer<Tree>> left = builder.SlotOf(ref builder.At(root).Left);
        builder.AddArray<byte>(100_000);
        builder.AddTo(ref builder.At(left));
        using LayoutAccess<Tree> access = builder.FinishInRegion<Tree>().Open();

        Assert.False(access.View.Root.Left.IsNull);
    }

    [Fact]
    public void Memory_of_the_callers_that_is_full_is_refused()
    {
        byte[] memory = new byte[64];
        Assert.Throws<ArgumentException>(() => new LayoutBuilder(memory.AsSpan(0, 40)).AddRoot<Tree>());
        ArgumentException refused = Assert.Throws<ArgumentException>(() =>
        {
            LayoutBuilder builder = new(memory);
            builder.AddRoot<Tree>();
            builder.Add<Tree>();
            builder.Add<Tree>();
        });
        Assert.Contains("64", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Dirty_memory_is_zero_where_values_are_added()
    {
        byte[] memory = new byte[256];
        memory.AsSpan().Fill(0xEE);
        LayoutBuilder builder = new(memory);
        LayoutSlot<Tree> root = builder.AddRoot<Tree>();
        builder.AddTo(ref builder.At(root).Left);

        Assert.Equal(0, builder.Finish<Tree>().Bytes[LayoutHeader.Size..].IndexOfAnyExcept((byte)0) - 4);
    }

    [Fact]
    public void A_region_without_room_is_told()
    {
        using Region tight = Region.Create("tight", 256.KB);
        Assert.Throws<RegionExhaustedException>(() =>
        {
            using LayoutBuilder builder = new(tight);
            builder.AddRoot<Numbers>();
            builder.AddArray<long>(100_000);
        });
    }

    [Fact]
    public void The_order_of_building_is_checked()
    {
        byte[] memory = new byte[256];
        Assert.Throws<InvalidOperationException>(() => new LayoutBuilder(memory).Add<Tree>());
        Assert.Throws<InvalidOperationException>(() => new LayoutBuilder(memory).Finish<Tree>().Length);
        Assert.Throws<InvalidOperationException>(() =>
        {
            LayoutBuilder builder = new(memory);
            builder.AddRoot<Tree>();
            builder.AddRoot<Tree>();
        });
        Assert.Throws<InvalidOperationException>(() =>
        {
            LayoutBuilder builder = new(memory);
            builder.AddRoot<Tree>();
            return builder.Finish<Vertex>().Length;
        });
        Assert.Throws<InvalidOperationException>(() =>
        {
            LayoutBuilder builder = new(memory);
            builder.AddRoot<Tree>();
            builder.Finish<Tree>();
            builder.Add<Tree>();
        });
        Assert.Throws<InvalidOperationException>(() =>
        {
            LayoutBuilder builder = new(memory);
            builder.AddRoot<Tree>();
            builder.FinishInRegion<Tree>();
        });
    }

    [Fact]
    public void A_slot_of_nothing_is_refused()
    {
        byte[] memory = new byte[256];
        Assert.Throws<ArgumentException>(() =>
        {
            LayoutBuilder builder = new(memory);
            LayoutSlot<Tree> root = builder.AddRoot<Tree>();
            builder.SetPointer(ref builder.At(root).Left, default);
        });
        Assert.Throws<ArgumentOutOfRangeException>(() => new LayoutSlots<int>(32, 2)[2]);
        Assert.Throws<ArgumentOutOfRangeException>(() => new LayoutSlots<int>(32, 2)[-1]);
    }

    [Fact]
    public void A_reference_to_itself_is_refused_since_it_would_mean_null()
    {
        byte[] memory = new byte[256];
        Assert.Throws<ArgumentException>(() =>
        {
            LayoutBuilder builder = new(memory);
            LayoutSlot<Box<Numbers>> root = builder.AddRoot<Box<Numbers>>();
            builder.SetPointer(ref builder.At(root).Value, new LayoutSlot<Numbers>(root.Offset));
        });
    }

    [Fact]
    public void Values_that_hold_references_are_not_copied()
    {
        byte[] memory = new byte[256];
        Assert.Throws<NotSupportedException>(() =>
        {
            LayoutBuilder builder = new(memory);
            LayoutSlot<Box<Label>> root = builder.AddRoot<Box<Label>>();
            builder.AddTo(ref builder.At(root).Values, [default(Label)]);
        });
    }

    [Fact]
    public void What_is_not_text_is_refused()
    {
        byte[] memory = new byte[256];
        Assert.ThrowsAny<ArgumentException>(() =>
        {
            LayoutBuilder builder = new(memory);
            builder.AddRoot<Label>();
            builder.AddText("\uD800");
        });
        Assert.Throws<ArgumentException>(() =>
        {
            LayoutBuilder builder = new(memory);
            builder.AddRoot<Label>();
            builder.AddText([0xC0, 0x80]);
        });
    }

    [Fact]
    public void Elements_without_references_are_copied()
    {
        byte[] memory = new byte[256];
        LayoutBuilder builder = new(memory);
        LayoutSlot<Box<int>> root = builder.AddRoot<Box<int>>();
        builder.AddTo(ref builder.At(root).Values, [1, 2, 3]);
        builder.At(builder.AddTo(ref builder.At(root).Value)) = 4;

        LayoutView<Box<int>> view = LayoutVerifier.Verify<Box<int>>(builder.Finish<Box<int>>().Bytes);

        Assert.Equal([1, 2, 3], view.Get(in view.Root.Values));
        Assert.Equal(4, view.Get(in view.Root.Value));
    }

    [Fact]
    public void Setting_nothing_takes_back_what_was_set()
    {
        byte[] memory = new byte[256];
        LayoutBuilder builder = new(memory);
        LayoutSlot<Box<int>> root = builder.AddRoot<Box<int>>();
        builder.AddTo(ref builder.At(root).Values, 3);
        builder.SetArray(ref builder.At(root).Values, default);

        Assert.True(builder.Finish<Box<int>>().Root.Values.IsEmpty);
    }

    [Fact]
    public void A_raised_alignment_is_kept_from_the_start_of_the_graph()
    {
        byte[] memory = new byte[1024];
        LayoutBuilder builder = new(memory);
        LayoutSlot<CacheLine> root = builder.AddRoot<CacheLine>();

        Assert.Equal(64, root.Offset);
        LayoutVerifier.Verify<CacheLine>(builder.Finish<CacheLine>().Bytes);
    }

    private LayoutGraph<Tree> Build()
    {
        LayoutBuilder builder = new(_region);
        builder.AddRoot<Tree>();
        return builder.FinishInRegion<Tree>();
    }
}
