using System.Buffers.Binary;
using System.Text;
using Fidelity.BareWire.Schemas;

namespace Fidelity.BareWire.Generator.Tests.Running;

/// <summary>Writes valid messages of any type, straight from the draft's text and without any of the library's codecs.</summary>
internal sealed class RandomMessage(Random random)
{
    private const int MostBytes = 4_000;

    private readonly List<byte> _bytes = [];

    /// <summary>A message of a type.</summary>
    public byte[] Of(BareType type)
    {
        _bytes.Clear();
        Write(type);
        return [.. _bytes];
    }

    /// <summary>A message with faults, which may happen to be valid all the same.</summary>
    public byte[] Spoil(byte[] message)
    {
        for (int times = random.Next(3); times >= 0 && message.Length > 0; times--)
        {
            int at = random.Next(message.Length);
            message = random.Next(4) switch
            {
                0 => message[..at],
                1 => [.. message[..at], (byte)random.Next(256), .. message[at..]],
                _ => [.. message[..at], (byte)(random.Next(2) == 0 ? random.Next(4) : random.Next(256)), .. message[(at + 1)..]],
            };
        }

        return message;
    }

    private void Write(BareType type)
    {
        switch (type.Underlying)
        {
            case PrimitiveType primitive:
                Write(primitive.Kind);
                break;
            case DataType data:
                WriteBytes(data.Length);
                break;
            case EnumType enumeration:
                WriteUInt(enumeration.Members[random.Next(enumeration.Members.Count)].Value);
                break;
            case OptionalType optional:
                bool isPresent = random.Next(3) > 0;
                _bytes.Add(isPresent ? (byte)1 : (byte)0);
                Repeat(isPresent ? 1 : 0, optional.Element);
                break;
            case ListType list:
                Repeat(list.Length is { } length ? (int)length : WriteCount(4), list.Element);
                break;
            case MapType map:
                WriteMap(map);
                break;
            case UnionType union:
                UnionMember member = union.Members[random.Next(union.Members.Count)];
                WriteUInt(member.Tag);
                Write(member.Type);
                break;
            case StructType structure:
                foreach (StructField field in structure.Fields)
                {
                    Write(field.Type);
                }

                break;
            default:
                throw new NotSupportedException(type.GetType().Name);
        }
    }

    private void Write(PrimitiveKind kind)
    {
        switch (kind)
        {
            case PrimitiveKind.Void:
                break;
            case PrimitiveKind.UInt or PrimitiveKind.Int:
                WriteUInt((ulong)random.NextInt64() >> random.Next(64));
                break;
            case PrimitiveKind.Bool:
                _bytes.Add((byte)random.Next(2));
                break;
            case PrimitiveKind.Str:
                byte[] text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("aü日😀", random.Next(4))));
                WriteUInt((ulong)text.Length);
                _bytes.AddRange(text);
                break;
            default:
                Span<byte> number = stackalloc byte[8];
                BinaryPrimitives.WriteUInt64LittleEndian(number, (ulong)random.NextInt64());
                _bytes.AddRange(number[..(int)new PrimitiveType(kind).Facts.MinimumSize]);
                break;
        }
    }

    private void WriteMap(MapType map)
    {
        int start = _bytes.Count;
        HashSet<string> keys = [];
        List<byte[]> entries = [];
        for (int i = random.Next(Room(4)); i > 0; i--)
        {
            Write(map.Key);
            bool isNew = keys.Add(Convert.ToHexString([.. _bytes.Skip(start)]));
            Write(map.Value);
            byte[] entry = [.. _bytes.Skip(start)];
            _bytes.RemoveRange(start, _bytes.Count - start);
            if (isNew)
            {
                entries.Add(entry);
            }
        }

        WriteUInt((ulong)entries.Count);
        entries.ForEach(_bytes.AddRange);
    }

    private void WriteBytes(ulong? fixedLength)
    {
        byte[] bytes = new byte[fixedLength is { } length ? (int)length : WriteCount(8)];
        random.NextBytes(bytes);
        _bytes.AddRange(bytes);
    }

    private void Repeat(int times, BareType type)
    {
        for (int i = 0; i < times; i++)
        {
            Write(type);
        }
    }

    private int WriteCount(int most)
    {
        int count = random.Next(Room(most));
        WriteUInt((ulong)count);
        return count;
    }

    private int Room(int most) => _bytes.Count > MostBytes ? 1 : most + 1;

    private void WriteUInt(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            _bytes.Add((byte)(value | 0x80));
        }

        _bytes.Add((byte)value);
    }
}
