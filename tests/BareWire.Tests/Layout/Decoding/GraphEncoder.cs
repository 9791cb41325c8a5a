using System.Runtime.InteropServices;
using Fidelity.BareWire.Layout;
using Fidelity.BareWire.Schemas;

namespace Fidelity.BareWire.Tests.Layout.Decoding;

/// <summary>Writes what a graph holds as a message again, by the schema and the description of the layout alone.</summary>
internal static class GraphEncoder
{
    internal static byte[] Encode(ReadOnlySpan<byte> graph, LayoutType layout, BareType type)
    {
        if (!LayoutHeader.TryRead(graph, out LayoutHeader header))
        {
            throw new ArgumentException("The graph has no header.", nameof(graph));
        }

        BareWriter writer = BareWriter.Rent();
        try
        {
            Write(ref writer, graph, (int)header.Root, layout, type);
            return writer.WrittenSpan.ToArray();
        }
        finally
        {
            writer.Dispose();
        }
    }

    private static void Write(ref BareWriter writer, ReadOnlySpan<byte> graph, int at, LayoutType layout, BareType type)
    {
        switch (type.Underlying)
        {
            case PrimitiveType { Kind: PrimitiveKind.UInt }:
                writer.WriteUInt(MemoryMarshal.Read<ulong>(graph[at..]));
                break;
            case PrimitiveType { Kind: PrimitiveKind.Int }:
                writer.WriteInt(MemoryMarshal.Read<long>(graph[at..]));
                break;
            case PrimitiveType { Kind: PrimitiveKind.Str }:
                writer.WriteData(Target(graph, at, 1, out int textAt, out _).Slice(textAt, Count(graph, at)));
                break;
            case PrimitiveType:
                graph.Slice(at, layout.Size).CopyTo(writer.WriteFixed(layout.Size));
                break;
            case EnumType:
                writer.WriteUInt(Unsigned(graph.Slice(at, layout.Size)));
                break;
            case DataType { Length: null }:
                writer.WriteData(Target(graph, at, 1, out int dataAt, out _).Slice(dataAt, Count(graph, at)));
                break;
            case DataType:
                graph.Slice(at, layout.Size).CopyTo(writer.WriteFixed(layout.Size));
                break;
            case OptionalType optional:
                writer.WriteBool(graph[at] == 1);
                if (graph[at] == 1)
                {
                    Write(ref writer, graph, at + layout.PayloadOffset, layout.Element!, optional.Element);
                }

                break;
            case ListType { Length: { } length } list:
                WriteMany(ref writer, graph, at, (int)length, layout.Element!, list.Element);
                break;
            case ListType list:
                Target(graph, at, layout.Element!.Size, out int listAt, out int count);
                writer.WriteUInt((uint)count);
                WriteMany(ref writer, graph, listAt, count, layout.Element, list.Element);
                break;
            case MapType map:
                WriteMap(ref writer, graph, at, layout.Element!, map);
                break;
            case UnionType union:
                ulong tag = MemoryMarshal.Read<uint>(graph[at..]);
                UnionMember member = union.Members.Single(member => member.Tag == tag);
                writer.WriteUInt(tag);
                if (!member.Type.IsVoid)
                {
                    Write(ref writer, graph, at + layout.PayloadOffset, layout.Cases.Single(item => item.Tag == tag).Type, member.Type);
                }

                break;
            case StructType structure:
                for (int i = 0; i < structure.Fields.Count; i++)
                {
                    Write(ref writer, graph, at + layout.Fields[i].Offset, layout.Fields[i].Type, structure.Fields[i].Type);
                }

                break;
        }
    }

    private static void WriteMany(ref BareWriter writer, ReadOnlySpan<byte> graph, int at, int count, LayoutType layout, BareType type)
    {
        for (int i = 0; i < count; i++)
        {
            Write(ref writer, graph, at + (i * layout.Size), layout, type);
        }
    }

    private static void WriteMap(ref BareWriter writer, ReadOnlySpan<byte> graph, int at, LayoutType entry, MapType map)
    {
        Target(graph, at, entry.Size, out int first, out int count);
        writer.WriteUInt((uint)count);
        for (int i = 0; i < count; i++)
        {
            int entryAt = first + (i * entry.Size);
            Write(ref writer, graph, entryAt + entry.Fields[0].Offset, entry.Fields[0].Type, map.Key);
            Write(ref writer, graph, entryAt + entry.Fields[1].Offset, entry.Fields[1].Type, map.Value);
        }
    }

    private static int Count(ReadOnlySpan<byte> graph, int at) => MemoryMarshal.Read<int>(graph[(at + 4)..]);

    private static ReadOnlySpan<byte> Target(ReadOnlySpan<byte> graph, int at, int size, out int first, out int count)
    {
        first = at + MemoryMarshal.Read<int>(graph[at..]);
        count = Count(graph, at);
        if (first < 0 || first + ((long)count * size) > graph.Length)
        {
            throw new ArgumentException($"What the reference at {at} leads to lies outside.", nameof(graph));
        }

        return graph;
    }

    private static ulong Unsigned(ReadOnlySpan<byte> bytes)
    {
        ulong value = 0;
        for (int i = bytes.Length - 1; i >= 0; i--)
        {
            value = (value << 8) | bytes[i];
        }

        return value;
    }
}
