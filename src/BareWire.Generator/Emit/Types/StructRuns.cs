namespace Fidelity.BareWire.Generator.Emit;

/// <summary>The bodies that read and write the fields of a struct, runs of fields of fixed size at once.</summary>
internal static class StructRuns
{
    /// <summary>Writes the body that reads all fields from <c>reader</c>.</summary>
    public static void EmitRead(SourceWriter writer, StructDeclaration declaration, ReadCode reading)
    {
        int runs = 0;
        foreach (FieldRun run in FieldRun.Divide(declaration.Properties))
        {
            if (run.Fields.Count == 1)
            {
                Property property = run.Fields[0];
                writer.Line($"{property.Target} = {reading.Read(property.Type, Spot.At(property.Name, property.Path))};");
            }
            else
            {
                string span = Name(ref runs);
                writer.Line(FormattableString.Invariant($"{Known.ReadOnlyBytes} {span} = reader.ReadFixed({run.Size});"));
                EmitFields(run.Fields, (property, offset) => EmitReadField(writer, property, span, offset, run.Size));
            }
        }
    }

    /// <summary>Writes the body that writes all fields to <c>writer</c>.</summary>
    public static void EmitWrite(SourceWriter writer, StructDeclaration declaration, WriteCode writing)
    {
        int runs = 0;
        foreach (FieldRun run in FieldRun.Divide(declaration.Properties))
        {
            if (run.Fields.Count == 1)
            {
                Property property = run.Fields[0];
                writing.Write(writer, property.Type, property.Value, Spot.At(property.Name, property.Path));
            }
            else
            {
                string span = Name(ref runs);
                writer.Line(FormattableString.Invariant($"{Known.Bytes} {span} = writer.WriteFixed({run.Size});"));
                EmitFields(run.Fields, (property, offset) => EmitWriteField(writer, property, span, offset));
            }
        }
    }

    /// <summary>Writes the body that reads all fields, each of fixed size, from a span.</summary>
    public static void EmitPlainRead(SourceWriter writer, StructDeclaration declaration, string source)
    {
        writer.Line($"{Known.ReadOnlyBytes} run = {source};");
        EmitFields(declaration.Properties, (property, offset) => writer.Line($"{property.Target} = {PlainCode.Read(property.Type, "run", Text(offset))};"));
    }

    /// <summary>Writes the body that writes all fields, each of fixed size, to a span.</summary>
    public static void EmitPlainWrite(SourceWriter writer, StructDeclaration declaration, string destination)
    {
        writer.Line($"{Known.Bytes} run = {destination};");
        EmitFields(declaration.Properties, (property, offset) => EmitWriteField(writer, property, "run", offset));
    }

    private static void EmitFields(IReadOnlyList<Property> properties, Action<Property, int> emit)
    {
        int offset = 0;
        foreach (Property property in properties)
        {
            emit(property, offset);
            offset += FieldRun.SizeOf(property.Type) ?? 0;
        }
    }

    private static void EmitReadField(SourceWriter writer, Property property, string span, int offset, int size)
    {
        if (property.Type is not ScalarMapping)
        {
            writer.Line($"{property.Target} = {PlainCode.Read(property.Type, span, Text(offset))};");
            return;
        }

        writer.Open(FormattableString.Invariant($"if ({span}[{offset}] > 1)"));
        writer.Line(FormattableString.Invariant($"throw reader.InvalidBool({span}[{offset}], {size - offset});"));
        writer.Close();
        writer.Gap();
        writer.Line(FormattableString.Invariant($"{property.Target} = {span}[{offset}] != 0;"));
    }

    private static void EmitWriteField(SourceWriter writer, Property property, string span, int offset) => writer.Line(
        property.Type is ScalarMapping
            ? FormattableString.Invariant($"{span}[{offset}] = {property.Value} ? (byte)1 : (byte)0;")
            : PlainCode.Write(property.Type, span, Text(offset), property.Value, Spot.At(property.Name, property.Path)));

    private static string Text(int offset) => FormattableString.Invariant($"{offset}");

    private static string Name(ref int runs) => ++runs == 1 ? "run" : FormattableString.Invariant($"run{runs}");
}
