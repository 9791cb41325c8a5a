namespace Fidelity.BareWire.Schemas;

/// <summary>A field of a struct.</summary>
/// <param name="name">Its name.</param>
/// <param name="type">Its type.</param>
/// <param name="documentation">The comment before or beside it, or null.</param>
/// <param name="span">Where it is written.</param>
public sealed class StructField(string name, BareType type, string? documentation = null, SourceSpan span = default)
{
    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Its type.</summary>
    public BareType Type { get; } = type;

    /// <summary>The comment before or beside it, lines separated by <c>\n</c>, or null.</summary>
    public string? Documentation { get; } = documentation;

    /// <summary>Where it is written.</summary>
    public SourceSpan Span { get; } = span;
}
