namespace Fidelity.BareWire.Generator.Emit;

/// <summary>How a union's value of one type is made and taken out again.</summary>
internal static class UnionCaseEmitter
{
    public static void Emit(SourceWriter writer, UnionDeclaration declaration, UnionCase member)
    {
        string from = declaration.Members.Claim("From" + member.Name);
        if (member.IsVoid)
        {
            EmitVoid(writer, declaration, member, from);
            return;
        }

        EmitFrom(writer, declaration, member, from);
        EmitTryGet(writer, declaration, member);
        if (UnionConversions.IsUnambiguous(declaration, member))
        {
            writer.Gap();
            writer.Line($"/// <inheritdoc cref=\"{from}\"/>");
            writer.Line($"public static implicit operator {declaration.Name}({member.Type.Annotated} value) => {from}(value);");
        }
    }

    private static void EmitVoid(SourceWriter writer, UnionDeclaration declaration, UnionCase member, string from)
    {
        writer.Gap();
        writer.Line($"/// <summary>A value that is just <c>{member.Name}</c>.</summary>");
        writer.Line($"public static {declaration.Name} {from}() => new(Kinds.{member.Name}, null, 0);");
        writer.Gap();
        writer.Line($"/// <summary>Whether the value is <c>{member.Name}</c>.</summary>");
        writer.Line($"public bool {declaration.Members.Claim("Is" + member.Name)} => Kind == Kinds.{member.Name};");
    }

    private static void EmitFrom(SourceWriter writer, UnionDeclaration declaration, UnionCase member, string from)
    {
        UnionPayload payload = UnionPayload.Of(member.Type);
        writer.Gap();
        Documentation.Summary(writer, member.Documentation, $"A value of the type <c>{member.Name}</c>.");
        if (!member.Type.IsValueType && member.Type is not OptionalMapping)
        {
            writer.Line("/// <exception cref=\"global::System.ArgumentNullException\">The value is null.</exception>");
            writer.Open($"public static {declaration.Name} {from}({member.Type.Annotated} value)");
            writer.Line("global::System.ArgumentNullException.ThrowIfNull(value);");
            writer.Line($"return new(Kinds.{member.Name}, {payload.Reference("value")}, {payload.Bits("value")});");
            writer.Close();
            return;
        }

        writer.Line($"public static {declaration.Name} {from}({member.Type.Annotated} value) => new(Kinds.{member.Name}, {payload.Reference("value")}, {payload.Bits("value")});");
    }

    private static void EmitTryGet(SourceWriter writer, UnionDeclaration declaration, UnionCase member)
    {
        bool isReference = !member.Type.IsValueType && member.Type is not OptionalMapping;
        string type = isReference
            ? $"[global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {member.Type.Annotated}?"
            : $"out {member.Type.Annotated}";
        writer.Gap();
        writer.Line($"/// <summary>The value, if it is of the type <c>{member.Name}</c>.</summary>");
        writer.Line("/// <returns>Whether it is.</returns>");
        writer.Open($"public bool {declaration.Members.Claim("TryGet" + member.Name)}({type} value)");
        writer.Open($"if (Kind == Kinds.{member.Name})");
        writer.Line($"value = {UnionPayload.Of(member.Type).Value("")};");
        writer.Line("return true;");
        writer.Close();
        writer.Gap();
        writer.Line("value = default;");
        writer.Line("return false;");
        writer.Close();
    }
}
