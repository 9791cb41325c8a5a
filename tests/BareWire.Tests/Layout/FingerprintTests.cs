using Fidelity.BareWire.Layout;
using Fidelity.BareWire.Tests.Layout.Samples;

namespace Fidelity.BareWire.Tests.Layout;

public sealed class FingerprintTests
{
    [Fact]
    public void Is_the_same_number_in_every_version()
    {
        Assert.Equal("73a4ed9b942f6e3e7c1e70923d08d363", Tree.Layout.Fingerprint.ToString());
        Assert.Equal("e6ccdf044bbdacc44aee482cd032495b", Customer.Layout.Fingerprint.ToString());
    }

    [Fact]
    public void Names_do_not_count() => Assert.Equal(
        LayoutType.Sequence("A", ("x", LayoutType.U32), ("y", LayoutType.Text)).Fingerprint,
        LayoutType.Sequence("B", ("p", LayoutType.U32), ("q", LayoutType.Text)).Fingerprint);

    [Fact]
    public void Everything_else_counts()
    {
        LayoutType[] different =
        [
            LayoutType.U8, LayoutType.I8, LayoutType.Bool, LayoutType.U16, LayoutType.U32, LayoutType.I32, LayoutType.F32, LayoutType.U64, LayoutType.I64, LayoutType.F64,
            LayoutType.Text, LayoutType.SharedText, LayoutType.Void,
            LayoutType.Enum("E", 1, false, 1, 2), LayoutType.Enum("E", 1, false, 1, 3), LayoutType.Enum("E", 1, true, 1, 2), LayoutType.Enum("E", 2, false, 1, 2),
            LayoutType.Inline(LayoutType.U8, 4), LayoutType.Inline(LayoutType.U8, 5), LayoutType.Inline(LayoutType.I8, 4),
            LayoutType.Optional(LayoutType.U8), LayoutType.Optional(LayoutType.U16),
            LayoutType.Pointer(static () => LayoutType.U8), LayoutType.Pointer(static () => LayoutType.U16), LayoutType.Pointer(static () => LayoutType.U8, shared: true), LayoutType.Pointer(static () => LayoutType.U8, chain: true),
            LayoutType.Array(static () => LayoutType.U8), LayoutType.Array(static () => LayoutType.U16), LayoutType.Array(static () => LayoutType.U8, shared: true),
            LayoutType.Sequence("S", ("a", LayoutType.U8), ("b", LayoutType.U16)), LayoutType.Sequence("S", ("a", LayoutType.U16), ("b", LayoutType.U8)),
            LayoutType.Struct("S", 8, 4, new LayoutField("a", 0, LayoutType.U32)), LayoutType.Struct("S", 8, 4, new LayoutField("a", 4, LayoutType.U32)), LayoutType.Struct("S", 8, 8, new LayoutField("a", 0, LayoutType.U32)),
            LayoutType.Variant(false, static () => LayoutType.U8), LayoutType.Variant(false, static () => LayoutType.U8, static () => LayoutType.U8), LayoutType.Variant(true, static () => LayoutType.U8),
            LayoutType.Union("U", 8, 4, LayoutType.U32, 4, new LayoutCase(1, "a", static () => LayoutType.U32)), LayoutType.Union("U", 8, 4, LayoutType.U32, 4, new LayoutCase(2, "a", static () => LayoutType.U32)),
            LayoutType.Union("U", 8, 4, LayoutType.U16, 4, new LayoutCase(1, "a", static () => LayoutType.U32)),
            LayoutType.ListNode(LayoutType.U8), LayoutType.ListNode(LayoutType.U32),
            Tree.Layout, Vertex.Layout,
        ];

        Assert.Equal(different.Length, different.Select(static type => type.Fingerprint).Distinct().Count());
    }

    [Fact]
    public void Depends_on_what_a_type_unfolds_to_not_on_how_often_it_is_described()
    {
        LayoutType? one = null;
        one = LayoutType.Sequence("One", ("next", LayoutType.Pointer(() => one!)));
        LayoutType? second = null;
        LayoutType first = LayoutType.Sequence("First", ("next", LayoutType.Pointer(() => second!)));
        second = LayoutType.Sequence("Second", ("next", LayoutType.Pointer(() => first)));

        Assert.Equal(one.Fingerprint, first.Fingerprint);
        Assert.Equal(LayoutType.ListNode(LayoutType.U8).Fingerprint, LayoutType.ListNode(LayoutType.U8).Fingerprint);
    }

    [Fact]
    public void A_difference_far_behind_references_counts()
    {
        Assert.NotEqual(Behind(LayoutType.U8, 100).Fingerprint, Behind(LayoutType.U16, 100).Fingerprint);
        Assert.NotEqual(Behind(LayoutType.U8, 100).Fingerprint, Behind(LayoutType.U8, 101).Fingerprint);
    }

    private static LayoutType Behind(LayoutType type, int steps)
    {
        for (int i = 0; i < steps; i++)
        {
            LayoutType inner = type;
            type = LayoutType.Pointer(() => inner);
        }

        return type;
    }
}
