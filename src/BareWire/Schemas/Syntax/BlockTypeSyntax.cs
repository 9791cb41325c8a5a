namespace Fidelity.BareWire.Schemas;

/// <summary>An enum, a union or a struct: declarations between brackets.</summary>
/// <param name="kind">Which.</param>
/// <param name="first">Its first token.</param>
/// <param name="open">The bracket that opens it.</param>
/// <param name="close">The bracket that closes it.</param>
/// <param name="declarations">What could be read of its values, members or fields.</param>
/// <param name="dangling">The comments after the last of them.</param>
/// <param name="isWhole">Whether all of it could be read.</param>
internal sealed class BlockTypeSyntax(
    BlockKind kind,
    SchemaToken first,
    SchemaToken open,
    SchemaToken close,
    IReadOnlyList<DeclarationSyntax> declarations,
    IReadOnlyList<SchemaComment> dangling,
    bool isWhole) : TypeSyntax(first, close)
{
    public BlockKind Kind { get; } = kind;

    /// <summary>The comment behind the opening bracket.</summary>
    public SchemaComment? Head { get; } = open.Trailing;

    public IReadOnlyList<DeclarationSyntax> Declarations { get; } = declarations;

    public IReadOnlyList<SchemaComment> Dangling { get; } = dangling;

    public bool IsWhole { get; } = isWhole;
}
