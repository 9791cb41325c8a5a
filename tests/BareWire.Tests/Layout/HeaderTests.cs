using Fidelity.BareWire.Layout;
using Fidelity.BareWire.Tests.Layout.Samples;

namespace Fidelity.BareWire.Tests.Layout;

public sealed class HeaderTests
{
    private static RawGraph<Tree> Graph => new(SampleGraphs.Tree(2));

    [Fact]
    public void Says_what_follows()
    {
        byte[] graph = SampleGraphs.Tree(2);

        Assert.True(LayoutHeader.TryRead(graph, out LayoutHeader header));
        Assert.Equal("FBL1"u8, graph.AsSpan(0, 4));
        Assert.Equal((uint)graph.Length, header.Length);
        Assert.Equal(32u, header.Root);
        Assert.Equal(Tree.Layout.Fingerprint, header.Fingerprint);
        Assert.Equal(0, graph.Length % 8);
    }

    [Fact]
    public void Is_not_read_from_less_than_its_bytes_or_from_something_else()
    {
        Assert.False(LayoutHeader.TryRead(SampleGraphs.Tree(2).AsSpan(0, 31), out _));
        Assert.False(LayoutHeader.TryRead(new byte[32], out _));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(31)]
    public void Less_than_a_header_is_refused(int length) =>
        new RawGraph<Tree>(Graph.Bytes[..length]).AssertRefused(LayoutFailure.Truncated, length, null);

    [Fact]
    public void A_graph_that_is_cut_off_is_refused() => new RawGraph<Tree>(Graph.Bytes[..^8]).AssertRefused(LayoutFailure.Truncated, Graph.Bytes.Length - 8, null);

    [Fact]
    public void Bytes_after_the_graph_are_refused() => new RawGraph<Tree>([.. Graph.Bytes, 0]).AssertRefused(LayoutFailure.TrailingBytes, Graph.Bytes.Length, null);

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(7)]
    public void Another_start_is_refused(int offset) => Graph.Byte(offset, 0xEE).AssertRefused(LayoutFailure.BadHeader, 0, null);

    [Theory]
    [InlineData(16)]
    [InlineData(31)]
    public void Another_layout_is_refused(int offset) => Graph.Byte(offset, (byte)~Graph.Bytes[offset]).AssertRefused(LayoutFailure.OtherLayout, 16, null);

    [Theory]
    [InlineData(0u)]
    [InlineData(28u)]
    [InlineData(uint.MaxValue)]
    [InlineData(0x80000000u)]
    public void A_root_outside_is_refused(uint root) => Graph.Place(root).AssertRefused(LayoutFailure.OutOfRange, root, "Tree");

    [Fact]
    public void A_root_that_does_not_fit_any_more_is_refused() =>
        Graph.Place((uint)Graph.Bytes.Length - 8).AssertRefused(LayoutFailure.OutOfRange, Graph.Bytes.Length - 8, "Tree");

    [Fact]
    public void A_misaligned_root_is_refused() => Graph.Place(34).AssertRefused(LayoutFailure.Misaligned, 34, "Tree");

    [Fact]
    public void Memory_that_does_not_start_at_a_multiple_of_8_is_refused()
    {
        byte[] graph = Graph.Bytes;
        byte[] shifted = new byte[graph.Length + 4];
        graph.CopyTo(shifted, 4);

        Assert.Equal(LayoutFailure.Misaligned, LayoutVerifier.Check(shifted.AsSpan(4), Tree.Layout).Reason);
        Assert.Throws<ArgumentException>(() => new LayoutBuilder(shifted.AsSpan(4)).Length);
    }
}
