namespace Fidelity.BareWire.Schemas;

/// <summary>What stands on a line of its own: a definition, a field, a value of an enum or a member of a union, with its comments.</summary>
/// <param name="name">Its name, if it has one.</param>
/// <param name="type">Its type, if it has one that could be read.</param>
/// <param name="number">Its explicit number, if it has one.</param>
/// <param name="span">Where it is written.</param>
/// <param name="comments">The comments that belong to it.</param>
internal sealed class DeclarationSyntax(SchemaToken? name, TypeSyntax? type, SchemaToken? number, SourceSpan span, DeclarationComments comments)
{
    public SchemaToken? Name { get; } = name;

    public TypeSyntax? Type { get; } = type;

    public SchemaToken? Number { get; } = number;

    public SourceSpan Span { get; } = span;

    public DeclarationComments Comments { get; } = comments;

    /// <summary>What its comments say of it, or null.</summary>
    public string? Documentation => Comments.DocumentationWith((Type as BlockTypeSyntax)?.Head);
}
