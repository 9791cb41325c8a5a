using BenchmarkDotNet.Attributes;
using Fidelity.BareWire.Layout;
using Fidelity.Memory;

namespace Fidelity.Bench.BareWire;

/// <summary>Decode nested records of 1 MB into a region that is reset each time, against decoding them into objects.</summary>
public class DecodeIntoRegion
{
    private byte[] _encoded = null!;
    private Region _region = null!;

    [GlobalSetup]
    public void Setup()
    {
        _encoded = new CustomerData(NestedRecords.Seed).Book(NestedRecords.Large).Encode();
        _region = Region.Create("bench");
    }

    [GlobalCleanup]
    public void Cleanup() => _region.Dispose();

    [Benchmark(Baseline = true)]
    public CustomerBook Objects() => CustomerBook.Decode(_encoded);

    [Benchmark]
    public int Graph()
    {
        LayoutGraph<CustomerBookLayout> graph = CustomerBookLayout.Decode(_encoded, _region);
        int length = graph.Memory.Length;
        _region.Reset();
        return length;
    }
}
