namespace Fidelity.BareWire.Schemas;

/// <summary>One of the types that a union's value may have.</summary>
/// <param name="type">The type.</param>
/// <param name="tag">Its number on the wire.</param>
/// <param name="isExplicit">Whether the schema writes the number.</param>
/// <param name="documentation">The comment before or beside it, or null.</param>
/// <param name="span">Where it is written.</param>
public sealed class UnionMember(BareType type, ulong tag, bool isExplicit, string? documentation = null, SourceSpan span = default)
{
    /// <summary>The type.</summary>
    public BareType Type { get; } = type;

    /// <summary>Its number on the wire.</summary>
    public ulong Tag { get; } = tag;

    /// <summary>Whether the schema writes the number.</summary>
    public bool IsExplicit { get; } = isExplicit;

    /// <summary>The comment before or beside it, lines separated by <c>\n</c>, or null.</summary>
    public string? Documentation { get; } = documentation;

    /// <summary>Where it is written.</summary>
    public SourceSpan Span { get; } = span;
}
