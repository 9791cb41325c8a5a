using System.Text;
using Fidelity.BareWire.Schemas;
using Fidelity.BareWire.Values;
using Fidelity.BareWire.Values.Shapes;

namespace Fidelity.BareWire.Tests.Randomness;

/// <summary>Makes values of any type, with a liking for the edges: 0, the largest numbers, NaN, empty and odd text.</summary>
/// <param name="random">What the values depend on.</param>
/// <param name="mostParts">How many elements or entries one list or map has at most.</param>
/// <param name="isPlain">
/// Whether to leave out what JavaScript has not: NaNs that differ from each other, and absent optionals in present ones.
/// </param>
internal sealed class RandomValue(Random random, int mostParts = 4, bool isPlain = false)
{
    private const int MostValues = 300;

    private static readonly string[] Texts =
        ["", "a", "BARE", "naïve", "日本語", "😀", "\"quoted\\\"", "line\nbreak\t", "\0", "__proto__", "=1", "\u007f\u2028\u202e\ufeff"];

    private static readonly double[] Doubles =
        [0, -0.0, 1, -25.5, 2.55, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon, double.MaxValue, double.MinValue, 1e300, 0.1];

    private int _left = MostValues;

    /// <summary>A value of a user-defined type.</summary>
    public BareValue Of(BareTypeDefinition definition)
    {
        _left = MostValues;
        return Of(definition.Type);
    }

    private BareValue Of(BareType type) => type.Underlying switch
    {
        PrimitiveType primitive => Of(primitive.Kind),
        DataType data => BareValue.Data(Bytes((int)(data.Length ?? (ulong)random.Next(20)))),
        EnumType enumeration => BareValue.Enum(Pick(enumeration.Members).Name),
        OptionalType optional => Of(optional),
        ListType list => BareValue.List([.. Many((int)(list.Length ?? (ulong)Count())).Select(_ => Of(list.Element))]),
        MapType map => Of(map),
        UnionType union => Of(union),
        StructType structure => BareValue.Struct([.. structure.Fields.Select(field => (field.Name, Of(field.Type)))]),
        _ => throw new NotSupportedException(),
    };

    private BareValue Of(OptionalType optional)
    {
        if (random.Next(3) == 0 || _left < 0)
        {
            return BareValue.None;
        }

        BareValue content = Of(optional.Element);
        return isPlain && content == BareValue.None ? BareValue.None : BareValue.Some(content);
    }

    private BareValue Of(MapType map)
    {
        HashSet<BareValue> keys = [.. Many(Count()).Select(_ => Of(map.Key))];
        return BareValue.Map([.. keys.Select(key => (key, Of(map.Value)))]);
    }

    private BareValue Of(UnionType union)
    {
        int member = random.Next(union.Members.Count);
        return BareValue.Union(ShapeFactory.LabelsOf(union)[member], Of(union.Members[member].Type));
    }

    private BareValue Of(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.Void => BareValue.Void,
        PrimitiveKind.UInt => BareValue.UInt(Number()),
        PrimitiveKind.Int => BareValue.Int((long)Number()),
        PrimitiveKind.U8 => BareValue.U8((byte)Number()),
        PrimitiveKind.U16 => BareValue.U16((ushort)Number()),
        PrimitiveKind.U32 => BareValue.U32((uint)Number()),
        PrimitiveKind.U64 => BareValue.U64(Number()),
        PrimitiveKind.I8 => BareValue.I8((sbyte)Number()),
        PrimitiveKind.I16 => BareValue.I16((short)Number()),
        PrimitiveKind.I32 => BareValue.I32((int)Number()),
        PrimitiveKind.I64 => BareValue.I64((long)Number()),
        PrimitiveKind.F32 => BareValue.F32(Single()),
        PrimitiveKind.F64 => BareValue.F64(Double()),
        PrimitiveKind.Bool => BareValue.Bool(random.Next(2) == 0),
        PrimitiveKind.Str => BareValue.Str(Text()),
        _ => throw new NotSupportedException(),
    };

    /// <summary>How many parts, fewer of which are made when there are many already.</summary>
    private int Count()
    {
        int count = _left < 0 ? 0 : random.Next(mostParts + 1);
        _left -= count;
        return count;
    }

    private ulong Number()
    {
        int bits = random.Next(65);
        ulong mask = bits == 64 ? ulong.MaxValue : (1UL << bits) - 1;
        return random.Next(4) switch
        {
            0 => mask,
            1 => mask + 1,
            2 => ~mask,
            _ => (ulong)random.NextInt64() & mask,
        };
    }

    private float Single()
    {
        float value = random.Next(3) == 0 ? BitConverter.UInt32BitsToSingle((uint)Number()) : (float)Double();
        return isPlain && float.IsNaN(value) ? BitConverter.UInt32BitsToSingle(0x7fc0_0000) : value;
    }

    private double Double()
    {
        double value = random.Next(3) switch
        {
            0 => Pick(Doubles),
            1 => BitConverter.UInt64BitsToDouble(Number()),
            _ => random.NextDouble() * 1000,
        };
        return isPlain && double.IsNaN(value) ? BitConverter.UInt64BitsToDouble(0x7ff8_0000_0000_0000) : value;
    }

    private string Text()
    {
        if (random.Next(2) == 0)
        {
            return Pick(Texts);
        }

        StringBuilder text = new();
        for (int i = random.Next(12); i > 0; i--)
        {
            int scalar = random.Next(3) switch
            {
                0 => random.Next(0x80),
                1 => random.Next(0x3000),
                _ => random.Next(0x110000),
            };
            text.Append(Rune.IsValid(scalar) ? new Rune(scalar).ToString() : "x");
        }

        return text.ToString();
    }

    private byte[] Bytes(int length)
    {
        byte[] bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }

    private T Pick<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    private static IEnumerable<int> Many(int count) => Enumerable.Range(0, count);
}
