namespace Fidelity.BareWire.Generator.Emit;

/// <summary>The members about equality that generated types share.</summary>
internal static class EqualityMembers
{
    /// <summary>An expression: whether two values of a type are equal.</summary>
    public static string AreEqual(MappedType type, string left, string right)
    {
        string suppress = Suppress(type);
        return $"{type.Equality}.AreEqual({left}{suppress}, {right}{suppress})";
    }

    /// <summary>An expression: the hash of a value of a type.</summary>
    public static string Hash(MappedType type, string value) => $"{type.Equality}.Hash({value}{Suppress(type)})";

    /// <summary>Writes == and !=.</summary>
    public static void EmitOperators(SourceWriter writer, string type, string areEqual)
    {
        writer.Gap();
        writer.Line("/// <summary>Whether two values are equal.</summary>");
        writer.Line($"public static bool operator ==({type} left, {type} right) => {areEqual};");
        writer.Gap();
        writer.Line("/// <summary>Whether two values differ.</summary>");
        writer.Line($"public static bool operator !=({type} left, {type} right) => !(left == right);");
    }

    /// <summary>Writes Equals(object).</summary>
    public static void EmitEqualsObject(SourceWriter writer, string areEqual)
    {
        writer.Gap();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public override bool Equals(object? obj) => {areEqual};");
    }

    private static string Suppress(MappedType type) => type.Annotated == type.Name ? "" : "!";
}
