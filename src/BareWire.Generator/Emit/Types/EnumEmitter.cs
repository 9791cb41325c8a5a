namespace Fidelity.BareWire.Generator.Emit;

/// <summary>An enum of the schema becomes an enum with a codec beside it.</summary>
internal static class EnumEmitter
{
    public static void Emit(SourceWriter writer, EnumDeclaration declaration)
    {
        Documentation.Summary(writer, declaration.Documentation, $"The enum <c>{declaration.Path}</c>.");
        writer.Line(Known.GeneratedCode);
        writer.Open($"public enum {declaration.Name} : {declaration.UnderlyingType}");
        foreach (EnumCase member in declaration.Cases)
        {
            writer.Gap();
            Documentation.Summary(writer, member.Documentation, $"<c>{member.SchemaName}</c>.");
            writer.Line(FormattableString.Invariant($"{member.Name} = {member.Value},"));
        }

        writer.Close();
        writer.Gap();
        EmitCodec(writer, declaration);
    }

    /// <summary>A pattern for the values, which ascend: a comparison for each range without gaps.</summary>
    public static string IsMember(ulong[] values)
    {
        List<string> ranges = [];
        for (int first = 0; first < values.Length;)
        {
            int last = first;
            while (last + 1 < values.Length && values[last + 1] == values[last] + 1)
            {
                last++;
            }

            ranges.Add(Range(values[first], values[last]));
            first = last + 1;
        }

        return ranges.Count == 1 ? ranges[0] : $"({string.Join(" or ", ranges)})";
    }

    private static void EmitCodec(SourceWriter writer, EnumDeclaration declaration)
    {
        string cref = declaration.FullName;
        string isMember = IsMember(declaration.Cases.Select(static member => member.Value).OrderBy(static value => value).ToArray());
        writer.Line($"/// <summary>Reads and writes <see cref=\"{cref}\"/>.</summary>");
        writer.Line(Known.GeneratedCode);
        writer.Open($"public readonly partial struct {declaration.Codec} : {Known.Runtime}.IBareCodec<{cref}>");
        writer.Line("/// <inheritdoc/>");
        writer.Open($"public static {cref} Read(ref {Known.Reader} reader)");
        writer.Line("ulong value = reader.ReadUInt();");
        writer.Line($"return value is {isMember} ? ({cref})value : throw reader.UnknownEnumValue(value, \"{declaration.Path}\");");
        writer.Close();
        writer.Gap();
        writer.Line("/// <inheritdoc/>");
        writer.Open($"public static void Write(ref {Known.Writer} writer, {cref} value)");
        writer.Line("ulong number = (ulong)value;");
        writer.Line($"writer.WriteUInt(number is {isMember} ? number : throw {Known.Faults}.NotInEnum(\"{declaration.Path}\", number));");
        writer.Close();
        CodecMembers.EmitFacts(writer, declaration);
        writer.Close();
    }

    private static string Range(ulong first, ulong last) => (first, last) switch
    {
        _ when first == last => FormattableString.Invariant($"{first}"),
        (0, _) => FormattableString.Invariant($"<= {last}"),
        _ => FormattableString.Invariant($"(>= {first} and <= {last})"),
    };
}
