namespace Fidelity.BareWire.Generator.Derive;

/// <summary>A type of .NET that has a counterpart in schemas.</summary>
internal enum KnownType
{
    None,
    Guid,
    Memory,
    List,
    ReadOnlyList,
    ImmutableArray,
    Dictionary,
    ReadOnlyDictionary,
}
