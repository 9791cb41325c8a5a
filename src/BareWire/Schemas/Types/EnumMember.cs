namespace Fidelity.BareWire.Schemas;

/// <summary>A named value of an enum.</summary>
/// <param name="name">Its name.</param>
/// <param name="value">The value on the wire.</param>
/// <param name="isExplicit">Whether the schema writes the value.</param>
/// <param name="documentation">The comment before or beside it, or null.</param>
/// <param name="span">Where it is written.</param>
public sealed class EnumMember(string name, ulong value, bool isExplicit, string? documentation = null, SourceSpan span = default)
{
    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>The value on the wire.</summary>
    public ulong Value { get; } = value;

    /// <summary>Whether the schema writes the value.</summary>
    public bool IsExplicit { get; } = isExplicit;

    /// <summary>The comment before or beside it, lines separated by <c>\n</c>, or null.</summary>
    public string? Documentation { get; } = documentation;

    /// <summary>Where it is written.</summary>
    public SourceSpan Span { get; } = span;
}
