using BenchmarkDotNet.Attributes;
using Fidelity.Bench.BareWire.Peers;
using Google.Protobuf;
using MemoryPack;
using MessagePack;

namespace Fidelity.Bench.BareWire;

/// <content>The same records in the peers' own forms.</content>
public partial class NestedRecords
{
    private PackedBook _packed = null!;
    private byte[] _memoryPacked = null!;
    private byte[] _messagePacked = null!;
    private Peers.Protobuf.CustomerBook _protobuf = null!;
    private byte[] _protobufEncoded = null!;

    [Benchmark]
    public byte[] MemoryPackEncode() => MemoryPackSerializer.Serialize(_packed);

    [Benchmark]
    public PackedBook? MemoryPackDecode() => MemoryPackSerializer.Deserialize<PackedBook>(_memoryPacked);

    [Benchmark]
    public byte[] MessagePackEncode() => MessagePackSerializer.Serialize(_packed);

    [Benchmark]
    public PackedBook MessagePackDecode() => MessagePackSerializer.Deserialize<PackedBook>(_messagePacked);

    [Benchmark]
    public byte[] ProtobufEncode() => _protobuf.ToByteArray();

    [Benchmark]
    public Peers.Protobuf.CustomerBook ProtobufDecode() => Peers.Protobuf.CustomerBook.Parser.ParseFrom(_protobufEncoded);

    partial void SetUpPeers()
    {
        _packed = PackedBook.From(_book);
        _memoryPacked = MemoryPackEncode();
        _messagePacked = MessagePackEncode();
        _protobuf = ProtobufBook.From(_book);
        _protobufEncoded = ProtobufEncode();
        if (!MemoryPackEncodeAgain().AsSpan().SequenceEqual(_memoryPacked) || !ProtobufDecode().Equals(_protobuf))
        {
            throw new InvalidOperationException("A peer decoded something else than it encoded.");
        }
    }

    private byte[] MemoryPackEncodeAgain() => MemoryPackSerializer.Serialize(MemoryPackDecode());
}
