namespace Fidelity.BareWire.Values;

/// <content>How values are read. Each member throws <see cref="InvalidOperationException"/> on a value of another kind.</content>
public readonly partial struct BareValue
{
    /// <summary>The number of elements of a list or entries of a map.</summary>
    /// <exception cref="InvalidOperationException">It is neither.</exception>
    public int Count => Kind == BareValueKind.Map ? Pairs.Length : Require(BareValueKind.List).Elements.Length;

    /// <summary>Whether an optional has a value.</summary>
    /// <exception cref="InvalidOperationException">It is no optional.</exception>
    public bool HasValue => Require(BareValueKind.Optional)._reference is not null;

    /// <summary>What an optional or a union holds.</summary>
    /// <exception cref="InvalidOperationException">It is neither, or holds nothing.</exception>
    public BareValue Value => Kind == BareValueKind.Union
        ? Choice.Value
        : Require(BareValueKind.Optional).Content ?? throw new InvalidOperationException("Expected an optional with a value, found one without. Look at HasValue first.");

    /// <summary>The name of the member that a union holds, as of <see cref="Union(string, BareValue)"/>.</summary>
    /// <exception cref="InvalidOperationException">It is no union.</exception>
    public string Member => Require(BareValueKind.Union).Choice.Member;

    /// <summary>The entries of a map, in the order of the message.</summary>
    /// <exception cref="InvalidOperationException">It is no map.</exception>
    public IReadOnlyList<KeyValuePair<BareValue, BareValue>> Entries => Require(BareValueKind.Map).Pairs;

    /// <summary>The names of a struct's fields, in the order of the schema.</summary>
    /// <exception cref="InvalidOperationException">It is no struct.</exception>
    public IReadOnlyList<string> FieldNames => Require(BareValueKind.Struct).Fields.Names;

    /// <summary>An element of a list.</summary>
    /// <exception cref="InvalidOperationException">It is no list.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It has no such element.</exception>
    public BareValue this[int index]
    {
        get
        {
            BareValue[] elements = Require(BareValueKind.List).Elements;
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, elements.Length);
            return elements[index];
        }
    }

    /// <summary>A field of a struct. Cost: one look at each field before it.</summary>
    /// <exception cref="InvalidOperationException">It is no struct.</exception>
    /// <exception cref="KeyNotFoundException">It has no such field.</exception>
    public BareValue this[string field]
    {
        get
        {
            int index = Require(BareValueKind.Struct).Fields.IndexOf(field);
            return index >= 0
                ? Fields.Values[index]
                : throw new KeyNotFoundException($"Expected one of the fields {string.Join(", ", Fields.Names)}, found {field}.");
        }
    }

    /// <summary>An unsigned number of any size.</summary>
    /// <exception cref="InvalidOperationException">It is none.</exception>
    public ulong AsUInt64() => Kind is BareValueKind.UInt or BareValueKind.U8 or BareValueKind.U16 or BareValueKind.U32 or BareValueKind.U64
        ? _bits
        : throw Mismatch("an unsigned number");

    /// <summary>A signed number of any size.</summary>
    /// <exception cref="InvalidOperationException">It is none.</exception>
    public long AsInt64() => Kind is BareValueKind.Int or BareValueKind.I8 or BareValueKind.I16 or BareValueKind.I32 or BareValueKind.I64
        ? (long)_bits
        : throw Mismatch("a signed number");

    /// <summary>An f32.</summary>
    /// <exception cref="InvalidOperationException">It is none.</exception>
    public float AsSingle() => BitConverter.UInt32BitsToSingle((uint)Require(BareValueKind.F32)._bits);

    /// <summary>An f64.</summary>
    /// <exception cref="InvalidOperationException">It is none.</exception>
    public double AsDouble() => BitConverter.UInt64BitsToDouble(Require(BareValueKind.F64)._bits);

    /// <summary>A bool.</summary>
    /// <exception cref="InvalidOperationException">It is none.</exception>
    public bool AsBool() => Require(BareValueKind.Bool)._bits != 0;

    /// <summary>Text.</summary>
    /// <exception cref="InvalidOperationException">It is none.</exception>
    public string AsString() => Require(BareValueKind.Str).Text;

    /// <summary>Bytes.</summary>
    /// <exception cref="InvalidOperationException">It is none.</exception>
    public ReadOnlyMemory<byte> AsData() => Require(BareValueKind.Data).Bytes;

    /// <summary>The name of an enum's value.</summary>
    /// <exception cref="InvalidOperationException">It is none.</exception>
    public string AsEnum() => Require(BareValueKind.Enum).Text;

    private BareValue Require(BareValueKind kind) => Kind == kind ? this : throw Mismatch($"a value of kind {kind}");

    private InvalidOperationException Mismatch(string expected) => new($"Expected {expected}, found one of kind {Kind}. Look at Kind first.");
}
