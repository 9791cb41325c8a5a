using System.Text.Json;
using Fidelity.BareWire.Layout;
using Fidelity.BareWire.Tests.Layout.Samples;

namespace Fidelity.BareWire.Tests.Layout;

public sealed class PrintingTests
{
    [Fact]
    public void A_struct_is_a_table_of_fields_and_holes() => Assert.Equal(
        """
        Order: 24 bytes, aligned to 8
        offset   size  align  name       type
             0      4      4  Quantity   i32
             4      4         (padding)
             8      8      8  Price      f64
            16      8      4  Product    shared text

        """,
        Order.Layout.Print());

    [Fact]
    public void A_union_shows_each_value_with_its_tag() => Assert.Equal(
        """
        Figure: 24 bytes, aligned to 8
        offset   size  align  name       type
             0      2      2  tag        u16
             2      6         (padding)
             8      0      1  0: 0       void
             8      8      8  1: Circle  Circle
             8     12      4  7: Label   Label
            20      4         (padding)

        """,
        Figure.Layout.Print());

    [Theory]
    [InlineData("distance")]
    [InlineData("count")]
    public void An_array_shows_what_it_is_made_of(string part) =>
        Assert.Contains(part, BareArray<int>.Layout.Print(), StringComparison.Ordinal);

    [Fact]
    public void Every_kind_can_be_shown()
    {
        foreach (LayoutType type in (LayoutType[])[LayoutType.U8, LayoutType.Text, BarePointer<Tree>.Layout, BareOptional<int>.Layout, BareUnion<int, long>.Layout, BareListNode<int>.Layout, LayoutType.Of<Colour>(), LayoutType.Inline(LayoutType.U8, 3)])
        {
            Assert.StartsWith($"{type.Name}: {type.Size} bytes", type.Print(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Json_tells_the_same_and_the_fingerprint()
    {
        using JsonDocument document = JsonDocument.Parse(LayoutPrinter.Json(Order.Layout));
        JsonElement layout = document.RootElement;

        Assert.Equal("Order", layout.GetProperty("name").GetString());
        Assert.Equal("struct", layout.GetProperty("kind").GetString());
        Assert.Equal(24, layout.GetProperty("size").GetInt32());
        Assert.Equal(8, layout.GetProperty("alignment").GetInt32());
        Assert.Equal(Order.Layout.Fingerprint.ToString(), layout.GetProperty("fingerprint").GetString());
        Assert.Equal([0, 8, 16], layout.GetProperty("parts").EnumerateArray().Select(static part => part.GetProperty("offset").GetInt32()));
        Assert.Equal("shared text", layout.GetProperty("parts")[2].GetProperty("type").GetString());
        JsonElement hole = Assert.Single(layout.GetProperty("padding").EnumerateArray());
        Assert.Equal((4, 4), (hole.GetProperty("offset").GetInt32(), hole.GetProperty("size").GetInt32()));
    }
}
