namespace Fidelity.BareWire.Generator.Emit;

/// <summary>The methods that do one thing for each type of a union.</summary>
internal static class UnionChoiceEmitter
{
    /// <summary>Writes the method that makes a result of the value.</summary>
    public static void EmitMatch(SourceWriter writer, UnionDeclaration declaration)
    {
        EmitHead(writer, declaration, "Makes a result of the value, by the function for its type.");
        writer.Open($"public TResult Match<TResult>({Parameters(declaration, "global::System.Func", "TResult")})");
        EmitNullChecks(writer, declaration);
        writer.Open("return Kind switch");
        foreach ((UnionCase member, string name) in Named(declaration))
        {
            writer.Line($"Kinds.{member.Name} => {name}({Argument(member)}),");
        }

        writer.Line($"_ => throw {Known.Faults}.NoCase(\"{declaration.Path}\"),");
        writer.Close(";");
        writer.Close();
    }

    /// <summary>Writes the method that acts on the value.</summary>
    public static void EmitSwitch(SourceWriter writer, UnionDeclaration declaration)
    {
        EmitHead(writer, declaration, "Acts on the value, by the action for its type.");
        writer.Open($"public void Switch({Parameters(declaration, "global::System.Action", null)})");
        EmitNullChecks(writer, declaration);
        writer.Open("switch (Kind)");
        foreach ((UnionCase member, string name) in Named(declaration))
        {
            writer.Line($"case Kinds.{member.Name}:");
            writer.Line($"    {name}({Argument(member)});");
            writer.Line("    break;");
        }

        writer.Arm("default:", $"throw {Known.Faults}.NoCase(\"{declaration.Path}\");");
        writer.Close();
        writer.Close();
    }

    private static void EmitHead(SourceWriter writer, UnionDeclaration declaration, string summary)
    {
        writer.Gap();
        writer.Line($"/// <summary>{summary}</summary>");
        foreach ((UnionCase member, string name) in Named(declaration))
        {
            writer.Line($"/// <param name=\"{name.TrimStart('@')}\">For <c>{member.Name}</c>.</param>");
        }

        writer.Line("/// <exception cref=\"global::Fidelity.BareWire.BareValueException\">It is the default value, which is of no type.</exception>");
    }

    private static void EmitNullChecks(SourceWriter writer, UnionDeclaration declaration)
    {
        foreach ((_, string name) in Named(declaration))
        {
            writer.Line($"global::System.ArgumentNullException.ThrowIfNull({name});");
        }
    }

    private static string Parameters(UnionDeclaration declaration, string type, string? result) => string.Join(
        ", ",
        Named(declaration).Select(pair =>
        {
            string[] arguments = new[] { pair.Member.IsVoid ? null : pair.Member.Type.Annotated, result }.OfType<string>().ToArray();
            return arguments.Length == 0 ? $"{type} {pair.Name}" : $"{type}<{string.Join(", ", arguments)}> {pair.Name}";
        }));

    private static (UnionCase Member, string Name)[] Named(UnionDeclaration declaration)
    {
        NameScope names = new([]);
        return declaration.Cases.Select(member => (member, names.Claim(Identifier.Camel(member.Name)))).ToArray();
    }

    private static string Argument(UnionCase member) => member.IsVoid ? "" : UnionPayload.Of(member.Type).Value("");
}
