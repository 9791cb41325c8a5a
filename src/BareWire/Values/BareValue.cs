using Fidelity.BareWire.Values.Tree;

namespace Fidelity.BareWire.Values;

/// <summary>
/// A value of any type of the encoding: a tree that needs no type in C#. Immutable. Two values are equal if they have
/// the same kind and the same parts; numbers by their bits, structs by field name, maps in any order of their entries.
/// The default value is <see cref="Void"/>. Takes 24 bytes, and what it refers to.
/// </summary>
public readonly partial struct BareValue : IEquatable<BareValue>
{
    private readonly object? _reference;
    private readonly ulong _bits;

    private BareValue(BareValueKind kind, ulong bits)
    {
        Kind = kind;
        _bits = bits;
    }

    private BareValue(BareValueKind kind, object? reference)
    {
        Kind = kind;
        _reference = reference;
    }

    /// <summary>What it is.</summary>
    public BareValueKind Kind { get; }

    internal ulong Bits => _bits;

    internal BareValue[] Elements => (BareValue[])_reference!;

    internal KeyValuePair<BareValue, BareValue>[] Pairs => (KeyValuePair<BareValue, BareValue>[])_reference!;

    internal StructValue Fields => (StructValue)_reference!;

    internal UnionValue Choice => (UnionValue)_reference!;

    internal byte[] Bytes => (byte[])_reference!;

    internal string Text => (string)_reference!;

    internal BareValue? Content => _reference is BareValue[] content ? content[0] : null;

    /// <summary>A number of any integer type, by its bits.</summary>
    internal static BareValue Integer(BareValueKind kind, ulong bits) => new(kind, bits);

    internal static BareValue OwnList(BareValue[] elements) => new(BareValueKind.List, elements);

    internal static BareValue OwnMap(KeyValuePair<BareValue, BareValue>[] entries) => new(BareValueKind.Map, entries);

    internal static BareValue OwnStruct(string[] names, BareValue[] values) => new(BareValueKind.Struct, new StructValue(names, values));
}
