using Fidelity.BareWire.Generator.Emit;

namespace Fidelity.BareWire.Generator.Derive;

/// <summary>The codec of a struct of the schema, or of void.</summary>
internal static class StructCodecEmitter
{
    public static void Emit(SourceWriter writer, DerivedModel model, BareTypeDefinition definition)
    {
        StructDeclaration declaration = Declare(model, definition);
        HelperMethods helpers = new(declaration);
        EmitRead(writer, model, declaration, new ReadCode(helpers));
        EmitWrite(writer, model, declaration, new WriteCode(helpers));
        if (declaration.PlainSize is { } size && size > 0)
        {
            EmitFixed(writer, model, declaration);
            if (model.IsBlock)
            {
                BlockEmitter.Emit(writer, model.FullName, size);
            }
        }

        helpers.Emit(writer);
    }

    private static StructDeclaration Declare(DerivedModel model, BareTypeDefinition definition)
    {
        StructType type = definition.Type as StructType ?? new StructType([]);
        Place place = new([], "", new NameScope([]), "", definition.Name, "", "");
        StructDeclaration declaration = new(model.FullName, place, type, documentation: null);
        foreach (string taken in new[] { "ReadAll", "WriteAll", "Definition", DeriveNames.Codec })
        {
            declaration.Members.Claim(taken);
        }

        foreach ((StructField field, MemberModel member) in type.Fields.Zip(model.Members, static (field, member) => (field, member)))
        {
            MappedType mapped = MappingMaker.Of(field.Type, member.Shape);
            declaration.Properties.Add(new Property(
                member.Name,
                field,
                $"{definition.Name}.{field.Name}",
                mapped,
                target: $"{mapped.Annotated} new{member.Name}",
                value: "value." + Identifier.Escape(member.Name)));
        }

        return declaration;
    }

    private static void EmitRead(SourceWriter writer, DerivedModel model, StructDeclaration declaration, ReadCode reading)
    {
        CodecHeads.OpenRead(writer, model.FullName);
        if (declaration.PlainSize is { } size && size > 0)
        {
            StructRuns.EmitPlainRead(writer, declaration, FormattableString.Invariant($"reader.ReadFixed({size})"));
        }
        else
        {
            StructRuns.EmitRead(writer, declaration, reading);
        }

        EmitReturn(writer, model);
    }

    private static void EmitReturn(SourceWriter writer, DerivedModel model)
    {
        writer.Line($"return new {model.FullName}{model.Creation};");
        writer.Close();
    }

    private static void EmitWrite(SourceWriter writer, DerivedModel model, StructDeclaration declaration, WriteCode writing)
    {
        CodecHeads.OpenWrite(writer, model.FullName);
        EmitCheck(writer, model, declaration);
        if (declaration.PlainSize is { } size && size > 0)
        {
            StructRuns.EmitPlainWrite(writer, declaration, FormattableString.Invariant($"writer.WriteFixed({size})"));
        }
        else
        {
            StructRuns.EmitWrite(writer, declaration, writing);
        }

        writer.Close();
    }

    /// <summary>Refuses null, and what inherits the type: what that adds would be lost.</summary>
    private static void EmitCheck(SourceWriter writer, DerivedModel model, StructDeclaration declaration)
    {
        if (model.Kind == TypeForm.Value)
        {
            return;
        }

        writer.Open("if (value is null)");
        writer.Line($"throw {Known.Faults}.Null(\"{declaration.Path}\");");
        writer.Close();
        writer.Gap();
        if (model.Kind == TypeForm.Open)
        {
            writer.Open($"if (value.GetType() != typeof({model.FullName}))");
            writer.Line($"throw {Known.Faults}.Inherited(\"{declaration.Path}\", typeof({model.FullName}), value);");
            writer.Close();
            writer.Gap();
        }
    }

    private static void EmitFixed(SourceWriter writer, DerivedModel model, StructDeclaration declaration)
    {
        string size = FormattableString.Invariant($"{declaration.PlainSize}");
        writer.Gap();
        writer.Line($"/// <summary>Makes a value of the first {size} bytes.</summary>");
        writer.Open($"public static {model.FullName} ReadFixed({Known.ReadOnlyBytes} bytes)");
        StructRuns.EmitPlainRead(writer, declaration, $"bytes.Slice(0, {size})");
        EmitReturn(writer, model);
        writer.Gap();
        writer.Line($"/// <summary>Writes a value into the first {size} bytes.</summary>");
        writer.Open($"public static void WriteFixed({Known.Bytes} bytes, {model.FullName} value)");
        EmitCheck(writer, model, declaration);
        StructRuns.EmitPlainWrite(writer, declaration, $"bytes.Slice(0, {size})");
        writer.Close();
    }
}
