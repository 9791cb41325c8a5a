using BenchmarkDotNet.Attributes;
using Fidelity.BareWire;

namespace Fidelity.Bench.BareWire;

/// <summary>
/// Encode a nested record set into a new array, and decode it into new objects. The peers' side of it is compiled where
/// they are (see Peers/README.md).
/// </summary>
public partial class NestedRecords
{
    internal const int Seed = 20010101;
    internal const int Small = 1 << 10;
    internal const int Medium = 32 << 10;
    internal const int Large = 1 << 20;

    private CustomerBook _book = null!;
    private byte[] _encoded = null!;

    /// <summary>The message's approximate size on our wire.</summary>
    [Params(Small, Medium, Large)]
    public int Bytes { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _book = new CustomerData(Seed).Book(Bytes);
        _encoded = _book.Encode();
        if (!Bare.Decode<CustomerBook>(_encoded).Equals(_book))
        {
            throw new InvalidOperationException("What was decoded is not what was encoded.");
        }

        SetUpPeers();
    }

    [Benchmark(Baseline = true)]
    public byte[] Encode() => _book.Encode();

    [Benchmark]
    public CustomerBook Decode() => CustomerBook.Decode(_encoded);

    partial void SetUpPeers();
}
