namespace Fidelity.BareWire.Schemas;

/// <summary>How far a definition has come while a schema is bound.</summary>
/// <param name="syntax">How it is written.</param>
/// <param name="index">Its place in the text.</param>
internal sealed class DefinitionState(DeclarationSyntax syntax, int index)
{
    public DeclarationSyntax Syntax { get; } = syntax;

    public int Index { get; } = index;

    public string Name => Syntax.Name!.Text;

    /// <summary>Whether it was bound, be it with a result or with faults.</summary>
    public bool IsDone { get; set; }

    /// <summary>What it defines, or null if it is not bound or faulty.</summary>
    public BareTypeDefinition? Definition { get; set; }
}
