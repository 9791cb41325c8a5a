using Fidelity.BareWire.Layout;
using Fidelity.BareWire.Tests.Layout.Samples;

namespace Fidelity.BareWire.Tests.Layout;

public sealed class EditingTests
{
    [Fact]
    public void Numbers_bools_and_enums_are_changed_where_they_lie()
    {
        byte[] graph = SampleGraphs.Customer();
        LayoutEditor<Customer> editor = LayoutVerifier.VerifyForEditing<Customer>(graph);

        editor.Set(in editor.Root.Id, 43UL);
        editor.Set(in editor.Root.Active, false);
        editor.Set(in editor.Root.Colour, Colour.Red);
        editor.Set(in editor.View.Get(in editor.Root.Orders)[1].Price, 99.5);

        LayoutView<Customer> view = LayoutVerifier.Verify<Customer>(graph);
        Assert.Equal(43UL, view.Root.Id);
        Assert.False(view.Root.Active);
        Assert.Equal(Colour.Red, view.Root.Colour);
        Assert.Equal(99.5, view.Get(in view.Root.Orders)[1].Price);
    }

    [Fact]
    public void References_are_not_changed_in_place()
    {
        byte[] graph = SampleGraphs.Customer();
        Assert.Throws<NotSupportedException>(() =>
        {
            LayoutEditor<Customer> editor = LayoutVerifier.VerifyForEditing<Customer>(graph);
            editor.Set(in editor.Root.Name, default);
        });
    }

    [Fact]
    public void A_copy_is_not_changed()
    {
        byte[] graph = SampleGraphs.Customer();
        LayoutException refused = Assert.Throws<LayoutException>(() =>
        {
            LayoutEditor<Customer> editor = LayoutVerifier.VerifyForEditing<Customer>(graph);
            ulong copy = editor.Root.Id;
            editor.Set(in copy, 1UL);
        });
        Assert.Equal(LayoutFailure.NotInGraph, refused.Reason);
    }

    [Fact]
    public void What_is_wrong_is_not_edited() => Assert.Throws<LayoutException>(() => LayoutVerifier.VerifyForEditing<Customer>(new byte[64]).Root.Id);
}
