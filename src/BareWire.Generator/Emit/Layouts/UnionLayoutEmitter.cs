namespace Fidelity.BareWire.Generator.Emit;

/// <summary>A union in the fixed layout: the tag, and at the next multiple of the largest alignment the values, one over the other.</summary>
internal sealed class UnionLayoutEmitter(UnionDeclaration declaration, LayoutNames names)
{
    public void Emit(SourceWriter writer, LayoutMapper mapper, LayoutReadCode reading)
    {
        UnionCase[] values = [.. declaration.Cases.Where(static member => !member.IsVoid)];
        int offset = Math.Max(4, values.Select(static member => LayoutSizes.Of(member.Type).Alignment).DefaultIfEmpty(1).Max());
        writer.Line("/// <summary>The tag of the value's type.</summary>");
        writer.Line("[global::System.Runtime.InteropServices.FieldOffset(0)]");
        writer.Line("public uint Tag;");
        foreach (UnionCase member in values)
        {
            writer.Gap();
            Documentation.Summary(writer, member.Documentation, FormattableString.Invariant($"The value where the tag is {member.Tag}."));
            writer.Line(FormattableString.Invariant($"[global::System.Runtime.InteropServices.FieldOffset({offset})]"));
            writer.Line($"public {mapper.TypeOf(member.Type, member.Name)} {Field(member)};");
        }

        IEnumerable<string> cases = declaration.Cases.Select(member =>
            FormattableString.Invariant($"new {Known.Layout}.LayoutCase({member.Tag}, \"{member.Name}\", static () => {LayoutOf(member, mapper)})"));
        LayoutEmitter.EmitLayout(writer, $"Choice<{names.FullOf(declaration)}>", declaration.Path, cases);
        EmitRead(writer, reading);
    }

    private static string LayoutOf(UnionCase member, LayoutMapper mapper) => member.IsVoid
        ? $"{Known.Layout}.LayoutType.Void"
        : $"{Known.Layout}.LayoutType.Of<{mapper.TypeOf(member.Type, member.Name)}>()";

    private string Field(UnionCase member) => names.Field(declaration, member.Name);

    private void EmitRead(SourceWriter writer, LayoutReadCode reading)
    {
        LayoutEmitter.OpenRead(writer, names.FullOf(declaration));
        writer.Line("ulong tag = reader.ReadUInt();");
        writer.Open("switch (tag)");
        foreach (UnionCase member in declaration.Cases)
        {
            writer.Line(FormattableString.Invariant($"case {member.Tag}:"));
            writer.Open();
            writer.Line(FormattableString.Invariant($"{LayoutEmitter.Slot}.Tag = {member.Tag};"));
            if (!member.IsVoid)
            {
                reading.Read(writer, member.Type, $"{LayoutEmitter.Slot}.{Field(member)}", member.Name);
            }

            writer.Line("break;");
            writer.Close();
            writer.Gap();
        }

        writer.Line("default:");
        writer.Line($"    throw reader.UnknownUnionTag(tag, \"{declaration.Path}\");");
        writer.Close();
        writer.Close();
    }
}
