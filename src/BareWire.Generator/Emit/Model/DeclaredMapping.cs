namespace Fidelity.BareWire.Generator.Emit;

/// <summary>The use of a type that is declared in the generated code.</summary>
internal sealed class DeclaredMapping(Declaration declaration) : MappedType(declaration.Source)
{
    public Declaration Declaration { get; } = declaration;

    public override string Name => Declaration.FullName;

    public override bool IsValueType => Declaration is not StructDeclaration;

    public override bool IsUnmanaged => Declaration switch
    {
        EnumDeclaration => true,
        AliasDeclaration alias => alias.Inner.IsUnmanaged,
        _ => false,
    };

    public override bool IsInteger => Declaration is EnumDeclaration;

    public override int? PlainSize => Declaration.PlainSize;

    /// <summary>Whether the type is void behind its name.</summary>
    public bool IsVoid => Declaration is AliasDeclaration { Inner: VoidMapping or DeclaredMapping { IsVoid: true } };
}
