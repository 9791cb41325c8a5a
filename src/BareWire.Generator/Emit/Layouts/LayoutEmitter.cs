namespace Fidelity.BareWire.Generator.Emit;

/// <summary>Writes the fixed layouts of a schema's declarations: structs that messages are decoded into, in a region.</summary>
internal sealed class LayoutEmitter(LayoutNames names)
{
    /// <summary>The expression for the place of the value that is read.</summary>
    public const string Slot = "builder.At(slot)";

    /// <summary>Writes the layout of a declaration, with those of the declarations inside. Enums are their own, and void has none.</summary>
    public void Emit(SourceWriter writer, Declaration declaration)
    {
        if (declaration is EnumDeclaration || declaration is AliasDeclaration { Inner: VoidMapping or DeclaredMapping { IsVoid: true } })
        {
            return;
        }

        writer.Gap();
        string full = names.FullOf(declaration);
        InlineArrays inlines = new(full, Taken(declaration));
        LayoutMapper mapper = new(names, inlines);
        LayoutReadCode reading = new(mapper, names);
        writer.Line($"/// <summary>The fixed layout of <see cref=\"{declaration.FullName}\"/>.</summary>");
        writer.Line(Known.GeneratedCode);
        writer.Line(declaration is UnionDeclaration
            ? "[global::System.Runtime.InteropServices.StructLayout(global::System.Runtime.InteropServices.LayoutKind.Explicit)]"
            : "[global::System.Runtime.InteropServices.StructLayout(global::System.Runtime.InteropServices.LayoutKind.Sequential)]");
        writer.Open($"public partial struct {names.Of(declaration)} : {Known.Layout}.IBareLayout<{full}>");
        switch (declaration)
        {
            case StructDeclaration structure:
                EmitStruct(writer, structure, mapper, reading);
                break;
            case UnionDeclaration union:
                new UnionLayoutEmitter(union, names).Emit(writer, mapper, reading);
                break;
            case AliasDeclaration alias:
                EmitAlias(writer, alias, mapper, reading);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(declaration), declaration.GetType().Name, "Expected a kind of declaration.");
        }

        EmitDecoding(writer, declaration, full);
        inlines.Emit(writer);
        foreach (Declaration nested in declaration.Nested)
        {
            Emit(writer, nested);
        }

        writer.Close();
    }

    /// <summary>Writes the head of the method that reads a value into its place.</summary>
    public static void OpenRead(SourceWriter writer, string full)
    {
        writer.Gap();
        writer.Line("/// <inheritdoc/>");
        writer.Open(
            $"public static void Read(scoped ref {Known.Reader} reader, {Known.ReadOnlyBytes} message, scoped ref {Known.Layout}.LayoutBuilder builder, {Known.Layout}.LayoutSlot<{full}> slot)");
    }

    private void EmitStruct(SourceWriter writer, StructDeclaration declaration, LayoutMapper mapper, LayoutReadCode reading)
    {
        foreach (Property property in declaration.Properties)
        {
            Documentation.Summary(writer, property.Documentation, $"The field <c>{property.SchemaName}</c>.");
            writer.Line($"public {mapper.TypeOf(property.Type, property.Name)} {names.Field(declaration, property.Name)};");
            writer.Gap();
        }

        IEnumerable<string> fields = declaration.Properties.Select(property =>
            $"(\"{property.SchemaName}\", {Known.Layout}.LayoutType.Of<{mapper.TypeOf(property.Type, property.Name)}>())");
        EmitLayout(writer, $"Sequence<{names.FullOf(declaration)}>", declaration.Path, fields);
        OpenRead(writer, names.FullOf(declaration));
        foreach (Property property in declaration.Properties)
        {
            reading.Read(writer, property.Type, $"{Slot}.{names.Field(declaration, property.Name)}", property.Name);
        }

        writer.Close();
    }

    private void EmitAlias(SourceWriter writer, AliasDeclaration declaration, LayoutMapper mapper, LayoutReadCode reading)
    {
        string inner = mapper.TypeOf(declaration.Inner, "Value");
        writer.Line("/// <summary>The value.</summary>");
        writer.Line($"public {inner} Value;");
        writer.Gap();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public static {Known.Layout}.LayoutType Layout {{ get; }} = {Known.Layout}.LayoutType.Of<{inner}>();");
        OpenRead(writer, names.FullOf(declaration));
        reading.Read(writer, declaration.Inner, $"{Slot}.Value", "Value");
        writer.Close();
    }

    /// <summary>Writes the property that describes the layout.</summary>
    public static void EmitLayout(SourceWriter writer, string factory, string name, IEnumerable<string> parts)
    {
        writer.Gap();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public static {Known.Layout}.LayoutType Layout {{ get; }} = {Known.Layout}.LayoutType.{factory}(");
        string[] all = parts.ToArray();
        writer.Line($"    \"{name}\",");
        for (int i = 0; i < all.Length; i++)
        {
            writer.Line($"    {all[i]}{(i == all.Length - 1 ? ");" : ",")}");
        }
    }

    private static void EmitDecoding(SourceWriter writer, Declaration declaration, string full)
    {
        string contract = $"{Known.Layout}.IBareLayout<{full}>";
        writer.Gap();
        writer.Line($"static {Known.Schemas}.BareTypeDefinition {contract}.BareType => {declaration.Definition};");
        writer.Gap();
        writer.Line(FormattableString.Invariant($"static int {contract}.Depth => {declaration.Depth};"));
        EmitDecode(writer, full, $"{Known.ReadOnlyBytes} message", "message");
        EmitDecode(writer, full, "in global::System.Buffers.ReadOnlySequence<byte> message", "in message");
    }

    private static void EmitDecode(SourceWriter writer, string full, string parameter, string argument)
    {
        writer.Gap();
        writer.Line("/// <summary>Decodes a message that is exactly one such value into a region, without managed allocation.</summary>");
        writer.Line("/// <param name=\"message\">The message.</param>");
        writer.Line("/// <param name=\"region\">Where the graph goes: a region, arena or pool.</param>");
        writer.Line("/// <param name=\"limits\">What it may ask for, or null for the default.</param>");
        writer.Line("/// <exception cref=\"global::Fidelity.BareWire.BareFormatException\">It is no such message.</exception>");
        writer.Line("/// <exception cref=\"global::Fidelity.Memory.RegionExhaustedException\">The region has no room for the graph.</exception>");
        writer.Line($"public static {Known.Layout}.LayoutGraph<{full}> Decode({parameter}, global::Fidelity.Memory.AllocateCapability region, global::Fidelity.BareWire.BareLimits? limits = null) =>");
        writer.Line($"    {Known.Layout}.BareLayout.Decode<{full}>({argument}, region, limits);");
    }

    private NameScope Taken(Declaration declaration) => new(
    [
        .. ReservedNames.OfLayouts,
        names.Of(declaration),
        .. declaration.Nested.Select(names.Of),
        .. names.Fields(declaration),
    ]);
}
