namespace Fidelity.BareWire.Generator.Derive;

/// <summary>What a C# type is to its codec.</summary>
internal enum ShapeKind
{
    /// <summary>The C# type that the type of the schema always has: a number, bool, string, byte[].</summary>
    Plain,

    /// <summary>An integer or enum that is another integer in the schema.</summary>
    Integer,

    /// <summary>Memory of bytes.</summary>
    Memory,

    /// <summary>A Guid.</summary>
    Guid,

    /// <summary>An enum.</summary>
    Enum,

    /// <summary>A type with [BareSchema].</summary>
    User,

    /// <summary>What may be null.</summary>
    Optional,

    /// <summary>A list.</summary>
    List,

    /// <summary>A dictionary.</summary>
    Map,
}
