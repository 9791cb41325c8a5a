using Fidelity.BareWire.Layout;
using Fidelity.BareWire.Tests.Layout.Samples;

namespace Fidelity.BareWire.Tests.Layout;

public sealed class ManagedAllocationTests
{
    private readonly byte[] _customer = SampleGraphs.Customer();
    private readonly byte[] _tree = SampleGraphs.Tree(10);
    private readonly byte[] _diamonds = SampleGraphs.Diamonds(16);
    private readonly byte[] _memory = new byte[64 * 1024];

    [Fact]
    public void Building_in_memory_of_the_callers() => ManagedBytes.AssertNone(() =>
    {
        LayoutBuilder builder = new(_memory);
        SampleGraphs.FillCustomer(ref builder, builder.AddRoot<Customer>());
        builder.Finish<Customer>();
    });

    [Fact]
    public void Building_in_a_region_and_growing_there()
    {
        using Region region = Region.Create("steady", 64.MB);
        ManagedBytes.AssertNone(() =>
        {
            LayoutBuilder builder = new(region, 256);
            SampleGraphs.FillCustomer(ref builder, builder.AddRoot<Customer>());
            LayoutGraph<Customer> graph = builder.FinishInRegion<Customer>();
            using (LayoutAccess<Customer> access = graph.Open())
            {
                Assert.True(access.View.Root.Active);
            }

            region.Reset();
        });
    }

    [Fact]
    public void Verifying() => ManagedBytes.AssertNone(() =>
    {
        LayoutVerifier.Verify<Customer>(_customer);
        LayoutVerifier.Verify<Tree>(_tree);
        LayoutVerifier.Verify<Vertex>(_diamonds);
    });

    [Fact]
    public void Verifying_in_a_region()
    {
        using Region region = Region.Create("steady", 64.MB);
        WriteCapability<byte> memory = region.Allocate<byte>(_tree.Length).GetWriteAccess();
        memory.CopyFrom(_tree);
        ManagedBytes.AssertNone(() => LayoutVerifier.Verify<Tree>(memory.AsReadOnly()));
    }

    [Fact]
    public void Reading() => ManagedBytes.AssertNone(() =>
    {
        LayoutView<Customer> view = LayoutVerifier.Verify<Customer>(_customer);
        int total = view.Utf8(in view.Root.Name).Length + view.Utf8(in view.Get(in view.Root.Extra.Third).Text).Length;
        foreach (ref readonly Order order in view.Get(in view.Root.Orders))
        {
            total += order.Quantity;
        }

        Assert.True(total == 13 + 5 + 6);
    });

    [Fact]
    public void Walking_and_editing()
    {
        byte[] numbers = SampleGraphs.Numbers(100);
        ManagedBytes.AssertNone(() =>
        {
            LayoutEditor<Numbers> editor = LayoutVerifier.VerifyForEditing<Numbers>(numbers);
            int sum = 0;
            foreach (ref readonly int value in editor.View.Walk(in editor.Root.Head))
            {
                sum += value;
            }

            editor.Set(in editor.Root.Count, sum);
        });
    }

    [Fact]
    public void A_lie_about_counts_costs_no_memory()
    {
        RawGraph<Box<long>> graph = new(128);
        graph.Point(36, 64).Int(40, int.MaxValue);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(LayoutFailure.OutOfRange, graph.Check().Reason);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 * 1024);
    }
}
