using Fidelity.BareWire.Layout;
using Fidelity.BareWire.Schemas;
using Fidelity.BareWire.Tests.Generated;
using Fidelity.BareWire.Tests.Wire;
using Fidelity.BareWire.Values;

namespace Fidelity.BareWire.Tests.Layout.Decoding;

public sealed class DecodingTests : IDisposable
{
    private const int Seed = 1917;

    private static readonly BareTypeDefinition Type = ZooSchema.Schema.Find("Zoo")!;

    private readonly Region _region = Region.Create("decoding");

    public void Dispose() => _region.Dispose();

    [Fact]
    public void Every_layout_is_the_one_that_the_schema_says()
    {
        AssertLayout(ZooLayout.Layout, "Zoo");
        AssertLayout(InnerLayout.Layout, "Inner");
        AssertLayout(ShapeLayout.Layout, "Shape");
        AssertLayout(MaybeLayout.Layout, "Maybe");
        AssertLayout(GridLayout.Layout, "Grid");
        AssertLayout(CornersLayout.Layout, "Corners");
        AssertLayout(HashLayout.Layout, "Hash");
        AssertLayout(NameLayout.Layout, "Name");
        AssertLayout(PointLayout.Layout, "Point");

        static void AssertLayout(LayoutType layout, string name) =>
            Assert.Equal(SchemaLayout.Of(ZooSchema.Schema.Find(name)!).Fingerprint, layout.Fingerprint);
    }

    [Fact]
    public void A_graph_holds_what_its_message_says_and_passes_the_verifier()
    {
        MutatedMessages messages = new(Codec, Seed);
        for (int i = 0; i < 500; i++)
        {
            byte[] message = messages.Next();
            LayoutGraph<ZooLayout> graph = ZooLayout.Decode(message, _region);
            LayoutGraph<ZooLayout> joined = ZooLayout.Decode(Segment.Of(message, 1 + (i % 9)), _region);

            using ReadOnlyAccess<byte> bytes = graph.Memory.GetDirectAccess();
            using ReadOnlyAccess<byte> same = joined.Memory.GetDirectAccess();
            LayoutVerifier.Verify<ZooLayout>(bytes.Span);
            Assert.True(bytes.Span.SequenceEqual(same.Span), $"seed {Seed}, case {i}");
            Assert.True(GraphEncoder.Encode(bytes.Span, ZooLayout.Layout, Type.Type).AsSpan().SequenceEqual(message), $"seed {Seed}, case {i}: {Hex.Of(message)}");
            _region.Reset();
        }
    }

    [Fact]
    public void Spoilt_messages_are_refused_exactly_where_the_schema_refuses_them()
    {
        MutatedMessages messages = new(Codec, Seed);
        for (int i = 0; i < 5_000; i++)
        {
            byte[] message = messages.NextSpoilt();
            BareFormatException? expected = Catch(() => BareMessage.Check(Type, message));
            BareFormatException? found = Catch(() => ZooLayout.Decode(message, _region));
            _region.Reset();

            string where = $"seed {Seed}, case {i}: {Hex.Of(message)}";
            Assert.True(expected?.Message == found?.Message, $"{where}: {expected?.Message} and {found?.Message}");
        }
    }

    [Fact]
    public void Fields_are_read_where_they_lie()
    {
        byte[] message = Sample().Encode();
        using LayoutAccess<ZooLayout> access = ZooLayout.Decode(message, _region).Open();
        LayoutView<ZooLayout> view = access.View;
        ref readonly ZooLayout zoo = ref view.Root;

        Assert.Equal(300u, zoo.Unsigned);
        Assert.Equal("text", view.GetString(in zoo.Text));
        Assert.Equal(Colour.Blue, zoo.Colour);
        Assert.Equal(2.5, zoo.Corners.Value[1].Y);
        Assert.Equal("note", view.GetString(in zoo.Note.Value));
        Assert.Equal(5u, zoo.Shape.Tag);
        Assert.Equal("shape", view.GetString(in zoo.Shape.Str));
        Assert.Equal([1, 2, 3], view.Get(in view.Get(in zoo.ByText)[0].Value).ToArray());
        Assert.Equal(42, view.Get(in zoo.Anonymous)[0].OrderId);
        Assert.Equal("b", view.GetString(in view.Get(in zoo.Anonymous)[0].Tags[1]));
        Assert.Equal(9, zoo.Bits[4]);
    }

    [Fact]
    public void Nothing_managed_is_allocated_in_the_steady_state()
    {
        byte[] message = Sample().Encode();
        ulong sum = 0;
        long before = 0;
        for (int round = 0; round < 200; round++)
        {
            if (round == 100)
            {
                before = GC.GetAllocatedBytesForCurrentThread();
            }

            LayoutGraph<ZooLayout> graph = ZooLayout.Decode(message, _region);
            using (LayoutAccess<ZooLayout> access = graph.Open())
            {
                sum += access.View.Root.Unsigned;
            }

            _region.Reset();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(200u * 300, sum);
    }

    [Fact]
    public void A_graph_outlives_the_message_but_not_its_region()
    {
        LayoutGraph<ZooLayout> graph = ZooLayout.Decode(Sample().Encode(), _region);
        _region.Reset();

        Assert.Equal(CapabilityFailure.Reset, Assert.Throws<CapabilityException>(() => graph.Open().Dispose()).Reason);
    }

    [Fact]
    public void A_region_without_room_says_so_and_stays_usable()
    {
        using Region small = Region.Create("small", 64.KB);
        Zoo large = Sample();
        large.Raw = new byte[100_000];

        Assert.Throws<RegionExhaustedException>(() => ZooLayout.Decode(large.Encode(), small));
        ZooLayout.Decode(Sample().Encode(), small).Open().Dispose();
    }

    [Fact]
    public void Limits_are_kept()
    {
        byte[] message = Sample().Encode();

        Assert.Equal(BareFormatReason.DepthLimit, Catch(() => ZooLayout.Decode(message, _region, new BareLimits { MaxDepth = 1 }))!.Reason);
        Assert.Equal(BareFormatReason.ByteLimit, Catch(() => ZooLayout.Decode(message, _region, new BareLimits { MaxBytes = 10 }))!.Reason);
        Assert.Equal(BareFormatReason.ByteLimit, Catch(() => ZooLayout.Decode(Segment.Of(message, 7), _region, new BareLimits { MaxBytes = 10 }))!.Reason);
        Assert.Equal(BareFormatReason.CountLimit, Catch(() => ZooLayout.Decode(message, _region, new BareLimits { MaxCount = 4 }))!.Reason);
    }

    private static GeneratedCodec Codec { get; } = GeneratedCodec.For<Zoo>();

    private static BareFormatException? Catch(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (BareFormatException fault)
        {
            return fault;
        }
    }

    private static Zoo Sample() => new()
    {
        Unsigned = 300,
        Signed = -5,
        Small = -1,
        Big = ulong.MaxValue,
        Truth = true,
        Text = "text",
        Raw = [1],
        Colour = Colour.Blue,
        Corners = new Corners([new Point { X = 1, Y = 1.5 }, new Point { X = 2, Y = 2.5 }, new Point { X = 3, Y = 3.5 }]),
        Grid = new Grid([[1, 2], [], [3]]),
        Names = [new Name("first"), new Name("")],
        Inner = [],
        Maybe = default,
        Note = "note",
        Point = null,
        ByText = new() { ["key"] = [1, 2, 3] },
        ByNumber = [],
        Shape = Shape.FromStr("shape"),
        Anonymous = [new Zoo.AnonymousElement { OrderId = 42, Quantity = 1, Tags = ["a", "b"] }],
        Bits = [5, 6, 7, 8, 9],
    };
}
