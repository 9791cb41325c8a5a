using BenchmarkDotNet.Attributes;
using Fidelity.BareWire.Layout;
using Fidelity.Memory;

namespace Fidelity.Bench.BareWire;

/// <summary>
/// Read three fields in the middle of a message of 1 MB in the fixed layout: a number of an order, and a number and a
/// price of its first item. Beginning from what one keeps of a message: here a graph that was verified when it arrived.
/// </summary>
public partial class FixedLayoutRead
{
    private const int Bytes = 1 << 20;

    private Region _region = null!;
    private LayoutGraph<CustomerBookLayout> _graph;
    private CustomerBook _book = null!;
    private int _customer;

    [GlobalSetup]
    public void Setup()
    {
        _book = new CustomerData(NestedRecords.Seed).Book(Bytes);
        _customer = Array.FindIndex(_book.Customers, _book.Customers.Length / 2, static customer => customer.Orders.Length > 0);
        _region = Region.Create("bench");
        _graph = CustomerBookLayout.Decode(_book.Encode(), _region);
        Order expected = _book.Customers[_customer].Orders[0];
        if (Ours() != expected.Quantity + expected.Items[0].Count + expected.Items[0].Price)
        {
            throw new InvalidOperationException("What was read is not what was built.");
        }

        SetUpPeers();
    }

    [GlobalCleanup]
    public void Cleanup() => _region.Dispose();

    [Benchmark(Baseline = true)]
    public double Ours()
    {
        using LayoutAccess<CustomerBookLayout> access = _graph.Open();
        LayoutView<CustomerBookLayout> view = access.View;
        ref readonly CustomerLayout customer = ref view.Get(in view.Root.Customers)[_customer];
        ref readonly OrderLayout order = ref view.Get(in customer.Orders)[0];
        ref readonly ItemLayout item = ref view.Get(in order.Items)[0];
        return order.Quantity + item.Count + item.Price;
    }

    /// <summary>The same with the verifier each time, as if the message came from a stranger for these three fields alone.</summary>
    [Benchmark]
    public double OursVerifyingEachTime()
    {
        LayoutGraph<CustomerBookLayout> graph = LayoutVerifier.Verify<CustomerBookLayout>(_graph.Memory);
        using LayoutAccess<CustomerBookLayout> access = graph.Open();
        LayoutView<CustomerBookLayout> view = access.View;
        ref readonly CustomerLayout customer = ref view.Get(in view.Root.Customers)[_customer];
        return view.Get(in customer.Orders)[0].Quantity;
    }

    partial void SetUpPeers();
}
