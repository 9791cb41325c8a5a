using BenchmarkDotNet.Attributes;
using FlatSharp;
using Google.FlatBuffers;

namespace Fidelity.Bench.BareWire;

/// <content>The same three fields from FlatBuffers, which check nothing.</content>
public partial class FixedLayoutRead
{
    private byte[] _flat = null!;
    private ByteBuffer _buffer = null!;

    /// <summary>FlatSharp, lazily: it decodes what is asked for.</summary>
    [Benchmark]
    public double FlatSharpLazy()
    {
        Peers.FlatSharp.CustomerBook book = Peers.FlatSharp.CustomerBook.Serializer.Parse(_flat, FlatBufferDeserializationOption.Lazy);
        Peers.FlatSharp.Order order = book.Customers![_customer].Orders![0];
        Peers.FlatSharp.Item item = order.Items![0];
        return order.Quantity + item.Count + item.Price;
    }

    [Benchmark]
    public double GoogleFlatBuffers()
    {
        Peers.FlatBuffers.CustomerBook book = Peers.FlatBuffers.CustomerBook.GetRootAsCustomerBook(_buffer);
        Peers.FlatBuffers.Order order = book.Customers(_customer)!.Value.Orders(0)!.Value;
        Peers.FlatBuffers.Item item = order.Items(0)!.Value;
        return order.Quantity + item.Count + item.Price;
    }

    partial void SetUpPeers()
    {
        Peers.FlatSharp.CustomerBook book = Peers.FlatSharpBook.From(_book);
        _flat = new byte[Peers.FlatSharp.CustomerBook.Serializer.GetMaxSize(book)];
        int length = Peers.FlatSharp.CustomerBook.Serializer.Write(_flat, book);
        Array.Resize(ref _flat, length);
        _buffer = new ByteBuffer(_flat);
        if (FlatSharpLazy() != Ours() || GoogleFlatBuffers() != Ours())
        {
            throw new InvalidOperationException("A peer read something else.");
        }
    }
}
