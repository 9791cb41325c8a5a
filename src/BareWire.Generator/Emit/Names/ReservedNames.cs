namespace Fidelity.BareWire.Generator.Emit;

/// <summary>The members that every generated type has, and so no property of a schema can be named after.</summary>
internal static class ReservedNames
{
    /// <summary>Those of every type with a codec.</summary>
    public static IReadOnlyList<string> OfAll { get; } =
    [
        "Decode", "Encode", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "Read", "ReadFixed",
        "ReferenceEquals", "ToString", "Write", "WriteFixed",
    ];

    /// <summary>Those of an alias.</summary>
    public static IReadOnlyList<string> OfAliases { get; } = [.. OfAll, "Value"];

    /// <summary>Those of a union.</summary>
    public static IReadOnlyList<string> OfUnions { get; } =
        [.. OfAll, "Kind", "Kinds", "Match", "NoCase", "Switch"];

    /// <summary>Those of a fixed layout.</summary>
    public static IReadOnlyList<string> OfLayouts { get; } = [.. OfAll, "Layout", "Tag"];
}
