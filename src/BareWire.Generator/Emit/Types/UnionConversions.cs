namespace Fidelity.BareWire.Generator.Emit;

/// <summary>Which types of a union convert to it by themselves.</summary>
internal static class UnionConversions
{
    /// <summary>
    /// Whether a value in C# can only have been meant as this type: no other has the same type in C#, and no two are
    /// numbers, which C# would choose between by rules that few know.
    /// </summary>
    public static bool IsUnambiguous(UnionDeclaration declaration, UnionCase member)
    {
        string family = Family(member.Type);
        return declaration.Cases.Count(other => !other.IsVoid && Family(other.Type) == family) == 1;
    }

    private static string Family(MappedType type) => type switch
    {
        NumberMapping or ScalarMapping { Kind: not PrimitiveKind.Bool } => "number",
        OptionalMapping optional => Family(optional.Element),
        _ => type.Name,
    };
}
