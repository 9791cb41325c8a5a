namespace Fidelity.BareWire.Values.Tree;

/// <summary>What the encoding of a tree must know about a level it is in the middle of.</summary>
internal struct TreeLevel
{
    /// <summary>The list, map, optional, union or struct.</summary>
    internal BareValue Value;

    /// <summary>The values of a struct's fields, in the order of the schema.</summary>
    internal BareValue[] Parts;

    /// <summary>The keys of a map so far.</summary>
    internal KeySet Keys;
}
