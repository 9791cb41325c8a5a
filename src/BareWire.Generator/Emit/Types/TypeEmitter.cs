namespace Fidelity.BareWire.Generator.Emit;

/// <summary>Writes declarations, with the types inside them.</summary>
internal static class TypeEmitter
{
    public static void Emit(SourceWriter writer, Declaration declaration)
    {
        writer.Gap();
        switch (declaration)
        {
            case EnumDeclaration enumeration:
                EnumEmitter.Emit(writer, enumeration);
                break;
            case StructDeclaration structure:
                StructEmitter.Emit(writer, structure);
                break;
            case UnionDeclaration union:
                UnionEmitter.Emit(writer, union);
                break;
            case AliasDeclaration alias:
                AliasEmitter.Emit(writer, alias);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(declaration), declaration.GetType().Name, "Expected a kind of declaration.");
        }
    }

    /// <summary>Writes the methods that the codec needs, the types inside, and the end of the type.</summary>
    public static void EmitRest(SourceWriter writer, Declaration declaration, HelperMethods helpers)
    {
        helpers.Emit(writer);
        foreach (Declaration nested in declaration.Nested)
        {
            Emit(writer, nested);
        }

        writer.Close();
    }

    /// <summary>The interfaces of a type that is its own codec.</summary>
    public static string Interfaces(string name) => $"global::System.IEquatable<{name}>, {Known.Runtime}.IBareCodec<{name}>";
}
