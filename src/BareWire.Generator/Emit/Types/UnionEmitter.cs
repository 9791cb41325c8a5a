namespace Fidelity.BareWire.Generator.Emit;

/// <summary>A union of the schema becomes a struct of a tag, a reference and 64 bits.</summary>
internal static class UnionEmitter
{
    public static void Emit(SourceWriter writer, UnionDeclaration declaration)
    {
        HelperMethods helpers = new(declaration);
        Documentation.Summary(writer, declaration.Documentation, $"The union <c>{declaration.Path}</c>. The default value holds none of its types.");
        writer.Line(Known.GeneratedCode);
        writer.Open($"public readonly partial struct {declaration.Name} : {TypeEmitter.Interfaces(declaration.Name)}");
        EmitState(writer, declaration);
        foreach (UnionCase member in declaration.Cases)
        {
            UnionCaseEmitter.Emit(writer, declaration, member);
        }

        UnionChoiceEmitter.EmitMatch(writer, declaration);
        UnionChoiceEmitter.EmitSwitch(writer, declaration);
        EmitRead(writer, declaration, new ReadCode(helpers));
        CodecMembers.EmitCodec(writer, declaration);
        EmitWrite(writer, declaration, new WriteCode(helpers));
        CodecMembers.EmitMessages(writer, declaration);
        EmitEquality(writer, declaration);
        EmitKinds(writer, declaration);
        TypeEmitter.EmitRest(writer, declaration, helpers);
    }

    private static void EmitState(SourceWriter writer, UnionDeclaration declaration)
    {
        writer.Line("private readonly object? _reference;");
        writer.Line("private readonly ulong _bits;");
        writer.Gap();
        writer.Open($"private {declaration.Name}(Kinds kind, object? reference, ulong bits)");
        writer.Line("Kind = kind;");
        writer.Line("_reference = reference;");
        writer.Line("_bits = bits;");
        writer.Close();
        writer.Gap();
        writer.Line("/// <summary>Which of the union's types the value has.</summary>");
        writer.Line("public Kinds Kind { get; }");
    }

    private static void EmitRead(SourceWriter writer, UnionDeclaration declaration, ReadCode reading)
    {
        writer.Gap();
        writer.Line("/// <inheritdoc/>");
        writer.Open($"public static {declaration.Name} Read(ref {Known.Reader} reader)");
        writer.Line("ulong tag = reader.ReadUInt();");
        writer.Open("switch (tag)");
        foreach (UnionCase member in declaration.Cases)
        {
            writer.Open(FormattableString.Invariant($"case {member.Tag}:"));
            if (member.IsVoid)
            {
                writer.Line($"return new(Kinds.{member.Name}, null, 0);");
            }
            else
            {
                UnionPayload payload = UnionPayload.Of(member.Type);
                writer.Line($"{member.Type.Annotated} value = {reading.Read(member.Type, Spot.At(member.Name, member.Path))};");
                writer.Line($"return new(Kinds.{member.Name}, {payload.Reference("value")}, {payload.Bits("value")});");
            }

            writer.Close();
            writer.Gap();
        }

        writer.Arm("default:", $"throw reader.UnknownUnionTag(tag, \"{declaration.Path}\");");
        writer.Close();
        writer.Close();
    }

    private static void EmitWrite(SourceWriter writer, UnionDeclaration declaration, WriteCode writing)
    {
        writer.Gap();
        writer.Line("/// <summary>Writes the value.</summary>");
        writer.Line("/// <exception cref=\"global::Fidelity.BareWire.BareValueException\">The value cannot be encoded, or the destination is too small.</exception>");
        writer.Open($"public void Write(ref {Known.Writer} writer)");
        writer.Open("switch (Kind)");
        foreach (UnionCase member in declaration.Cases)
        {
            writer.Open($"case Kinds.{member.Name}:");
            writer.Line(FormattableString.Invariant($"writer.WriteUInt({member.Tag});"));
            if (!member.IsVoid)
            {
                writer.Line($"{member.Type.Annotated} value = {UnionPayload.Of(member.Type).Value("")};");
                writing.Write(writer, member.Type, "value", Spot.At(member.Name, member.Path));
            }

            writer.Line("break;");
            writer.Close();
            writer.Gap();
        }

        writer.Arm("default:", $"throw {Known.Faults}.NoCase(\"{declaration.Path}\");");
        writer.Close();
        writer.Close();
    }

    private static void EmitEquality(SourceWriter writer, UnionDeclaration declaration)
    {
        EqualityMembers.EmitOperators(writer, declaration.Name, "left.Equals(right)");
        writer.Gap();
        writer.Line("/// <summary>Whether two values are of the same type of the union and equal.</summary>");
        writer.Open($"public bool Equals({declaration.Name} other) => Kind == other.Kind && Kind switch");
        EmitArms(writer, declaration, "true", member =>
        {
            UnionPayload payload = UnionPayload.Of(member.Type);
            return EqualityMembers.AreEqual(member.Type, $"({payload.Value("")})", $"({payload.Value("other.")})");
        });
        writer.Close(";");
        EqualityMembers.EmitEqualsObject(writer, $"obj is {declaration.Name} other && Equals(other)");
        writer.Gap();
        writer.Line("/// <inheritdoc/>");
        writer.Open("public override int GetHashCode() => global::System.HashCode.Combine((int)Kind, Kind switch");
        EmitArms(writer, declaration, "0", static member => EqualityMembers.Hash(member.Type, $"({UnionPayload.Of(member.Type).Value("")})"));
        writer.Close(");");
        writer.Gap();
        writer.Line("/// <summary>The type and the value, for people.</summary>");
        writer.Open("public override string ToString() => Kind switch");
        foreach (UnionCase member in declaration.Cases)
        {
            string text = $"\"{member.Name}\"";
            writer.Line(member.IsVoid
                ? $"Kinds.{member.Name} => {text},"
                : $"Kinds.{member.Name} => \"{member.Name}(\" + {Known.Generated}.BareDescription.Of({UnionPayload.Of(member.Type).Value("")}) + \")\",");
        }

        writer.Line("_ => \"(no value)\",");
        writer.Close(";");
    }

    private static void EmitArms(SourceWriter writer, UnionDeclaration declaration, string otherwise, Func<UnionCase, string> arm)
    {
        foreach (UnionCase member in declaration.Cases.Where(static member => !member.IsVoid))
        {
            writer.Line($"Kinds.{member.Name} => {arm(member)},");
        }

        writer.Line($"_ => {otherwise},");
    }

    private static void EmitKinds(SourceWriter writer, UnionDeclaration declaration)
    {
        writer.Gap();
        writer.Line($"/// <summary>The types of <see cref=\"{declaration.Name}\"/>.</summary>");
        writer.Line(Known.GeneratedCode);
        writer.Open($"public enum Kinds : {(declaration.Cases.Count < byte.MaxValue ? "byte" : "int")}");
        writer.Line("/// <summary>None: the default value, which cannot be encoded.</summary>");
        writer.Line("NoCase,");
        foreach (UnionCase member in declaration.Cases)
        {
            writer.Gap();
            Documentation.Summary(writer, member.Documentation, FormattableString.Invariant($"The type with the tag {member.Tag}."));
            writer.Line($"{member.Name},");
        }

        writer.Close();
    }
}
