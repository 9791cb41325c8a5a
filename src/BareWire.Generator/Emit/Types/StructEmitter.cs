namespace Fidelity.BareWire.Generator.Emit;

/// <summary>A struct of the schema becomes a sealed class with required properties.</summary>
internal static class StructEmitter
{
    private const string SetsAll = "[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]";

    public static void Emit(SourceWriter writer, StructDeclaration declaration)
    {
        HelperMethods helpers = new(declaration);
        Documentation.Summary(writer, declaration.Documentation, $"The struct <c>{declaration.Path}</c>.");
        writer.Line(Known.GeneratedCode);
        writer.Open($"public sealed partial class {declaration.Name} : {TypeEmitter.Interfaces(declaration.Name)}");
        EmitConstructors(writer, declaration, new ReadCode(helpers));
        EmitProperties(writer, declaration);
        EmitCodec(writer, declaration, new WriteCode(helpers));
        CodecMembers.EmitMessages(writer, declaration);
        EmitEquality(writer, declaration);
        TypeEmitter.EmitRest(writer, declaration, helpers);
    }

    private static void EmitProperties(SourceWriter writer, StructDeclaration declaration)
    {
        foreach (Property property in declaration.Properties)
        {
            writer.Gap();
            Documentation.Summary(writer, property.Documentation, $"The field <c>{property.SchemaName}</c>.");
            writer.Line($"public required {property.Type.Annotated} {property.Name} {{ get; set; }}");
        }
    }

    private static void EmitConstructors(SourceWriter writer, StructDeclaration declaration, ReadCode reading)
    {
        writer.Line("/// <summary>Makes a value; all properties are to be set.</summary>");
        writer.Open($"public {declaration.Name}()");
        writer.Close();
        writer.Gap();
        writer.Line(SetsAll);
        writer.Open($"private {declaration.Name}(ref {Known.Reader} reader)");
        if (declaration.PlainSize is { } size)
        {
            StructRuns.EmitPlainRead(writer, declaration, FormattableString.Invariant($"reader.ReadFixed({size})"));
        }
        else
        {
            StructRuns.EmitRead(writer, declaration, reading);
        }

        writer.Close();
        if (declaration.PlainSize is { } plainSize)
        {
            writer.Gap();
            writer.Line(Known.Hidden);
            writer.Line(SetsAll);
            writer.Open($"internal {declaration.Name}({Known.ReadOnlyBytes} bytes)");
            StructRuns.EmitPlainRead(writer, declaration, FormattableString.Invariant($"bytes.Slice(0, {plainSize})"));
            writer.Close();
        }
    }

    private static void EmitCodec(SourceWriter writer, StructDeclaration declaration, WriteCode writing)
    {
        writer.Gap();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public static {declaration.Name} Read(ref {Known.Reader} reader) => new(ref reader);");
        CodecMembers.EmitCodec(writer, declaration);
        writer.Gap();
        writer.Line("/// <summary>Writes the value.</summary>");
        writer.Line("/// <exception cref=\"global::Fidelity.BareWire.BareValueException\">The value cannot be encoded, or the destination is too small.</exception>");
        writer.Open($"public void Write(ref {Known.Writer} writer)");
        if (declaration.PlainSize is { } size)
        {
            StructRuns.EmitPlainWrite(writer, declaration, FormattableString.Invariant($"writer.WriteFixed({size})"));
        }
        else
        {
            StructRuns.EmitWrite(writer, declaration, writing);
        }

        writer.Close();
        if (declaration.PlainSize is { } plainSize)
        {
            writer.Gap();
            writer.Open($"internal void WriteFixed({Known.Bytes} bytes)");
            StructRuns.EmitPlainWrite(writer, declaration, FormattableString.Invariant($"bytes.Slice(0, {plainSize})"));
            writer.Close();
        }
    }

    private static void EmitEquality(SourceWriter writer, StructDeclaration declaration)
    {
        string name = declaration.Name;
        EqualityMembers.EmitOperators(writer, name + "?", "left is null ? right is null : left.Equals(right)");
        writer.Gap();
        writer.Line("/// <summary>Whether all properties are equal: lists by their elements in order, maps by their entries in any order.</summary>");
        writer.Line($"public bool Equals({name}? other) => (object)this == other || (other is not null");
        for (int i = 0; i < declaration.Properties.Count; i++)
        {
            Property property = declaration.Properties[i];
            string end = i == declaration.Properties.Count - 1 ? ");" : "";
            writer.Line($"    && {EqualityMembers.AreEqual(property.Type, property.Name, "other." + property.Name)}{end}");
        }

        EqualityMembers.EmitEqualsObject(writer, $"Equals(obj as {name})");
        writer.Gap();
        writer.Line("/// <inheritdoc/>");
        writer.Open("public override int GetHashCode()");
        writer.Line("global::System.HashCode hash = default;");
        foreach (Property property in declaration.Properties)
        {
            writer.Line($"hash.Add({EqualityMembers.Hash(property.Type, property.Name)});");
        }

        writer.Line("return hash.ToHashCode();");
        writer.Close();
        EmitToString(writer, declaration);
    }

    private static void EmitToString(SourceWriter writer, StructDeclaration declaration)
    {
        writer.Gap();
        writer.Line("/// <summary>The properties with their values, for people.</summary>");
        writer.Line($"public override string ToString() => new {Known.Generated}.BareDescription(\"{declaration.Name}\")");
        foreach (Property property in declaration.Properties)
        {
            writer.Line($"    .With(\"{property.Name}\", {property.Name})");
        }

        writer.Line("    .ToString();");
    }
}
