using System.Globalization;
using Fidelity.Bench.BareWire.Peers;
using Google.Protobuf;
using MemoryPack;
using MessagePack;

namespace Fidelity.Bench.BareWire;

/// <content>The peers' messages.</content>
internal static partial class MessageSizes
{
    static partial void AddPeers(CustomerBook book, List<string> others)
    {
        PackedBook packed = PackedBook.From(book);
        others.Add(Show("MemoryPack", MemoryPackSerializer.Serialize(packed).Length));
        others.Add(Show("MessagePack", MessagePackSerializer.Serialize(packed).Length));
        others.Add(Show("Protocol Buffers", ProtobufBook.From(book).ToByteArray().Length));
    }

    private static string Show(string name, int bytes) => string.Create(CultureInfo.InvariantCulture, $"{name} {bytes:N0}");
}
