using Fidelity.BareWire.Schemas;

namespace Fidelity.BareWire.Tests.Values;

/// <summary>A codec as the generator would write it.</summary>
internal sealed class HandWritten : IBareCodec<HandWritten>
{
    public required bool[] Flags { get; init; }

    public required Dictionary<string, ushort?> Names { get; init; }

    public static BareTypeDefinition BareType { get; } =
        SchemaOf.Last("type HandWritten struct { flags: list<bool> names: map<str><optional<u16>> }");

    public static int Depth => 3;

    public static HandWritten Read(ref BareReader reader)
    {
        bool[] flags = new bool[reader.ReadCount(1)];
        reader.ReadBools(flags);
        Dictionary<string, ushort?> names = [];
        for (int left = reader.ReadCount(2); left > 0; left--)
        {
            long start = reader.Offset;
            string key = reader.ReadString();
            if (names.ContainsKey(key))
            {
                throw BareReader.RepeatedKey(start);
            }

            names.Add(key, reader.ReadPresence() ? reader.ReadU16() : null);
        }

        return new HandWritten { Flags = flags, Names = names };
    }

    public static void Write(ref BareWriter writer, HandWritten value)
    {
        writer.WriteUInt((uint)value.Flags.Length);
        foreach (bool flag in value.Flags)
        {
            writer.WriteBool(flag);
        }

        writer.WriteUInt((uint)value.Names.Count);
        foreach ((string key, ushort? name) in value.Names)
        {
            writer.WriteString(key);
            writer.WriteBool(name is not null);
            if (name is { } number)
            {
                writer.WriteU16(number);
            }
        }
    }
}
