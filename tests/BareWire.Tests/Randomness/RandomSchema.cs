using Fidelity.BareWire.Schemas;

namespace Fidelity.BareWire.Tests.Randomness;

/// <summary>Makes schemas that keep all rules, of every kind of type. The same seed gives the same schema.</summary>
/// <param name="seed">What the schema depends on.</param>
/// <param name="draft">The draft whose rules it keeps.</param>
public sealed class RandomSchema(int seed, BareDraft draft = BareDraft.Draft11)
{
    private const int MostLevels = 4;

    private readonly Random _random = new(seed);
    private readonly List<BareTypeDefinition> _definitions = [];

    /// <summary>A schema with that many types, each of which may use those before it.</summary>
    public static BareSchema Create(int seed, int definitions = 8, BareDraft draft = BareDraft.Draft11) => new RandomSchema(seed, draft).Create(definitions);

    private BareSchema Create(int definitions)
    {
        for (int i = 0; i < definitions; i++)
        {
            BareType type = _random.Next(12) == 0 ? new PrimitiveType(PrimitiveKind.Void) : Value(level: 0);
            _definitions.Add(new BareTypeDefinition($"T{Word(upper: false)}{i}", type, Documentation()));
        }

        return new BareSchema([.. _definitions]);
    }

    /// <summary>A type that is not void.</summary>
    private BareType Value(int level) => _random.Next(level < MostLevels ? 16 : 6) switch
    {
        0 or 1 or 2 => new PrimitiveType((PrimitiveKind)_random.Next((int)PrimitiveKind.Void)),
        3 => new DataType(Length(20)),
        4 or 5 => (BareType?)Named(static type => !type.IsVoid) ?? new PrimitiveType(PrimitiveKind.Str),
        6 or 7 => new OptionalType(Value(level + 1)),
        8 or 9 => new ListType(Value(level + 1), Length(4)),
        10 => new MapType(Key(level + 1), Value(level + 1)),
        11 => Enum(),
        12 or 13 => Union(level + 1),
        _ => Struct(level + 1),
    };

    private BareType Key(int level)
    {
        BareType? named = _random.Next(3) == 0 ? Named(IsKey) : null;
        return named ?? (_random.Next(8) switch
        {
            0 => Enum(),
            1 when draft >= BareDraft.Draft13 => new DataType(Length(8)),
            _ => KeyPrimitive(),
        });
    }

    private PrimitiveType KeyPrimitive()
    {
        PrimitiveType type = new((PrimitiveKind)_random.Next((int)PrimitiveKind.Void));
        return IsKey(type) ? type : new PrimitiveType(PrimitiveKind.Str);
    }

    private bool IsKey(BareType type) => type.Underlying switch
    {
        PrimitiveType primitive => primitive.Kind is not (PrimitiveKind.F32 or PrimitiveKind.F64 or PrimitiveKind.Void),
        EnumType => true,
        DataType => draft >= BareDraft.Draft13,
        _ => false,
    };

    private UserType? Named(Func<BareType, bool> suits)
    {
        BareTypeDefinition[] candidates = [.. _definitions.Where(definition => suits(definition.Type))];
        return candidates.Length == 0 ? null : new UserType(candidates[_random.Next(candidates.Length)]);
    }

    private EnumType Enum()
    {
        List<EnumMember> members = [];
        Numbers numbers = new(_random, draft);
        for (int i = _random.Next(5); i >= 0; i--)
        {
            (ulong value, bool isExplicit) = numbers.Next();
            members.Add(new EnumMember($"{Word(upper: true)}_{i}", value, isExplicit, Documentation()));
        }

        return new EnumType(members);
    }

    private UnionType Union(int level)
    {
        List<UnionMember> members = [];
        Numbers numbers = new(_random, draft);
        for (int i = _random.Next(5); i >= 0; i--)
        {
            BareType type = _random.Next(6) == 0 ? (BareType?)Named(static type => type.IsVoid) ?? new PrimitiveType(PrimitiveKind.Void) : Value(level);
            if (members.TrueForAll(member => !SchemaEquality.AreEqual(member.Type, type)))
            {
                (ulong tag, bool isExplicit) = numbers.Next();
                members.Add(new UnionMember(type, tag, isExplicit, Documentation()));
            }
        }

        return new UnionType(members);
    }

    private StructType Struct(int level)
    {
        List<StructField> fields = [];
        for (int i = _random.Next(5); i >= 0; i--)
        {
            fields.Add(new StructField(Word(upper: false) + (char)('a' + i), Value(level), Documentation()));
        }

        return new StructType(fields);
    }

    private ulong? Length(int most) => _random.Next(3) == 0 ? (ulong)_random.Next(1, most + 1) : null;

    private string? Documentation() => _random.Next(6) switch
    {
        0 => Word(upper: false),
        1 => $"{Word(upper: true)}\n\n  {Word(upper: false)} ü # |",
        _ => null,
    };

    private string Word(bool upper) => string.Concat(Enumerable.Range(0, _random.Next(1, 6)).Select(_ => (char)((upper ? 'A' : 'a') + _random.Next(26))));

    /// <summary>Numbers as a schema gives them: mostly one more than the last, else written.</summary>
    private sealed class Numbers(Random random, BareDraft draft)
    {
        private readonly HashSet<ulong> _used = [];
        private ulong _next;

        public (ulong Number, bool IsExplicit) Next()
        {
            bool isExplicit = _used.Contains(_next) || random.Next(4) == 0;
            ulong number = _next;
            while (isExplicit && (_used.Contains(number) || number == _next))
            {
                number = draft >= BareDraft.Draft12 || random.Next(2) == 0 ? _next + (ulong)random.Next(1, 300) : (ulong)random.Next(1_000);
            }

            _used.Add(number);
            _next = number + 1;
            return (number, isExplicit);
        }
    }
}
