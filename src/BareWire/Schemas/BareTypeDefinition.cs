namespace Fidelity.BareWire.Schemas;

/// <summary>A user-defined type: <c>type Name …</c>.</summary>
/// <param name="name">The name.</param>
/// <param name="type">What it stands for.</param>
/// <param name="documentation">The comment before or beside it, or null.</param>
/// <param name="span">Where it is written, from <c>type</c> on.</param>
/// <param name="nameSpan">Where its name is written.</param>
public sealed class BareTypeDefinition(string name, BareType type, string? documentation = null, SourceSpan span = default, SourceSpan nameSpan = default)
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>What it stands for.</summary>
    public BareType Type { get; } = type;

    /// <summary>The comment before or beside it, lines separated by <c>\n</c>, or null.</summary>
    public string? Documentation { get; } = documentation;

    /// <summary>Where it is written, from <c>type</c> on.</summary>
    public SourceSpan Span { get; } = span;

    /// <summary>Where its name is written.</summary>
    public SourceSpan NameSpan { get; } = nameSpan;
}
