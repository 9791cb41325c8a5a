namespace Fidelity.BareWire.Generator.Emit;

/// <summary>A name for another type becomes a struct with one value.</summary>
internal static class AliasEmitter
{
    public static void Emit(SourceWriter writer, AliasDeclaration declaration)
    {
        HelperMethods helpers = new(declaration);
        Documentation.Summary(writer, declaration.Documentation, $"The type <c>{declaration.Path}</c>.");
        writer.Line(Known.GeneratedCode);
        writer.Open($"public readonly partial struct {declaration.Name} : {TypeEmitter.Interfaces(declaration.Name)}");
        if (new DeclaredMapping(declaration).IsVoid)
        {
            EmitVoid(writer, declaration);
        }
        else
        {
            EmitValue(writer, declaration);
            EmitCodec(writer, declaration, new ReadCode(helpers), new WriteCode(helpers));
            EmitEquality(writer, declaration);
        }

        TypeEmitter.EmitRest(writer, declaration, helpers);
    }

    private static void EmitValue(SourceWriter writer, AliasDeclaration declaration)
    {
        string type = declaration.Inner.Annotated;
        string name = declaration.Name;
        writer.Line("/// <summary>Gives a value its name.</summary>");
        writer.Line($"public {declaration.Name}({type} value) => Value = value;");
        writer.Gap();
        writer.Line("/// <summary>The value.</summary>");
        writer.Line($"public {type} Value {{ get; }}");
        writer.Gap();
        writer.Line("/// <summary>Gives a value its name.</summary>");
        writer.Line($"public static implicit operator {name}({type} value) => new(value);");
        writer.Gap();
        writer.Line("/// <summary>The value without the name.</summary>");
        writer.Line($"public static explicit operator {type}({name} value) => value.Value;");
    }

    private static void EmitCodec(SourceWriter writer, AliasDeclaration declaration, ReadCode reading, WriteCode writing)
    {
        Spot spot = Spot.At("Value", declaration.Path);
        writer.Gap();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public static {declaration.Name} Read(ref {Known.Reader} reader) => new({reading.Read(declaration.Inner, spot)});");
        CodecMembers.EmitCodec(writer, declaration);
        writer.Gap();
        EmitWriteHead(writer);
        writing.Write(writer, declaration.Inner, "Value", spot);
        writer.Close();
        CodecMembers.EmitMessages(writer, declaration);
    }

    private static void EmitWriteHead(SourceWriter writer)
    {
        writer.Line("/// <summary>Writes the value.</summary>");
        writer.Line("/// <exception cref=\"global::Fidelity.BareWire.BareValueException\">The value cannot be encoded, or the destination is too small.</exception>");
        writer.Open($"public void Write(ref {Known.Writer} writer)");
    }

    private static void EmitEquality(SourceWriter writer, AliasDeclaration declaration)
    {
        MappedType type = declaration.Inner;
        EmitEquality(writer, declaration, EqualityMembers.AreEqual(type, "Value", "other.Value"), Hash(type));
        writer.Gap();
        writer.Line("/// <summary>The value, for people.</summary>");
        writer.Line($"public override string ToString() => {Known.Generated}.BareDescription.Of(Value);");
    }

    private static void EmitEquality(SourceWriter writer, AliasDeclaration declaration, string areEqual, string hash)
    {
        EqualityMembers.EmitOperators(writer, declaration.Name, "left.Equals(right)");
        writer.Gap();
        writer.Line("/// <summary>Whether the values are equal: lists by their elements in order, maps by their entries in any order.</summary>");
        writer.Line($"public bool Equals({declaration.Name} other) => {areEqual};");
        EqualityMembers.EmitEqualsObject(writer, $"obj is {declaration.Name} other && Equals(other)");
        writer.Gap();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public override int GetHashCode() => {hash};");
    }

    private static void EmitVoid(SourceWriter writer, AliasDeclaration declaration)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public static {declaration.Name} Read(ref {Known.Reader} reader) => default;");
        CodecMembers.EmitCodec(writer, declaration);
        writer.Gap();
        writer.Line("/// <summary>Writes nothing: the value has no bytes.</summary>");
        writer.Open($"public void Write(ref {Known.Writer} writer)");
        writer.Close();
        CodecMembers.EmitMessages(writer, declaration);
        EmitEquality(writer, declaration, "true", "0");
        writer.Gap();
        writer.Line("/// <summary>The name.</summary>");
        writer.Line($"public override string ToString() => \"{declaration.Name}\";");
    }

    /// <summary>The hash; that of an integer is a secret, since an alias can be the key of a map that comes from outside.</summary>
    private static string Hash(MappedType type) => type.IsInteger
        ? $"{Known.KeyComparer}.For<{type.Name}>().GetHashCode(Value)"
        : EqualityMembers.Hash(type, "Value");
}
