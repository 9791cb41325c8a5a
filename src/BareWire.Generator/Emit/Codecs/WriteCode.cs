namespace Fidelity.BareWire.Generator.Emit;

/// <summary>Code that writes values: statements for each, and a method for each list and map.</summary>
/// <param name="helpers">Takes the methods.</param>
internal sealed class WriteCode(HelperMethods helpers)
{
    /// <summary>Statements that write a value to <c>writer</c>.</summary>
    /// <param name="writer">Where the statements go.</param>
    /// <param name="type">The type.</param>
    /// <param name="value">An expression for the value, without effects.</param>
    /// <param name="spot">What is written.</param>
    public void Write(SourceWriter writer, MappedType type, string value, Spot spot)
    {
        switch (type)
        {
            case NumberMapping number:
                writer.Line($"writer.Write{number.Suffix}({value});");
                break;
            case ScalarMapping scalar:
                writer.Line($"writer.Write{scalar.Suffix}({value});");
                break;
            case TextMapping:
                writer.Line($"writer.WriteText({spot.NotNull(value)});");
                break;
            case DataMapping { Length: null }:
                writer.Line($"writer.WriteData({spot.NotNull(value)});");
                break;
            case DataMapping { Length: { } length }:
                writer.Line(FormattableString.Invariant($"{Known.Generated}.FixedData.Write(ref writer, {value}, {length}UL, \"{spot.Path}\");"));
                break;
            case CustomMapping custom:
                custom.Write(writer, helpers, value, spot);
                break;
            case DeclaredMapping { Declaration: EnumDeclaration declaration }:
                writer.Line($"{declaration.FullCodec}.Write(ref writer, {value});");
                break;
            case DeclaredMapping { Declaration: StructDeclaration }:
                writer.Line($"({spot.NotNull(value)}).Write(ref writer);");
                break;
            case DeclaredMapping:
                writer.Line($"{value}.Write(ref writer);");
                break;
            case OptionalMapping optional:
                writer.Gap();
                WriteOptional(writer, optional, value, spot);
                break;
            case ListMapping list:
                writer.Line($"{Add("Write", spot, (at, name) => EmitList(at, name, list, spot))}(ref writer, {(list.IsValueType ? value : spot.NotNull(value))});");
                break;
            case MapMapping map:
                writer.Line($"{Add("Write", spot, (at, name) => EmitMap(at, name, map, spot))}(ref writer, {spot.NotNull(value)});");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(type), type.GetType().Name, "Expected a type that has bytes.");
        }
    }

    private string Add(string verb, Spot spot, Action<SourceWriter, string> emit) => helpers.Add(verb + spot.Stem, emit);

    private void WriteOptional(SourceWriter writer, OptionalMapping optional, string value, Spot spot)
    {
        string present = "the" + spot.Stem;
        writer.Open($"if ({value} is {{ }} {present})");
        writer.Line("writer.WriteBool(true);");
        Write(writer, optional.Element, present, spot.Checked());
        writer.Close();
        writer.Open("else");
        writer.Line("writer.WriteBool(false);");
        writer.Close();
        writer.Gap();
    }

    private static void EmitLengthCheck(SourceWriter writer, string value, ulong length, Spot spot)
    {
        writer.Open(FormattableString.Invariant($"if ((ulong){value}.Length != {length}UL)"));
        writer.Line(FormattableString.Invariant($"throw {Known.Faults}.Length(\"{spot.Path}\", {value}.Length, {length}UL);"));
        writer.Close();
        writer.Gap();
    }

    private void EmitList(SourceWriter writer, string name, ListMapping list, Spot spot)
    {
        writer.Open($"private static void {name}(ref {Known.Writer} writer, {list.Annotated} {list.Form.Parameter})");
        list.Form.EmitSpan(writer, list, list.Form.IsValueType ? Spot.At(spot.Stem, spot.Path) : spot);
        if (list.Length is { } length)
        {
            EmitLengthCheck(writer, "items", length, spot);
        }
        else
        {
            writer.Line("writer.WriteUInt((uint)items.Length);");
        }

        EmitElements(writer, list, spot);
        writer.Close();
    }

    private void EmitElements(SourceWriter writer, ListMapping list, Spot spot)
    {
        MappedType element = list.Element;
        if (element is NumberMapping)
        {
            writer.Line($"writer.WriteNumbers<{element.Name}>(items);");
        }
        else if (element is ScalarMapping { Kind: PrimitiveKind.Bool })
        {
            writer.Line("writer.WriteBools(items);");
        }
        else if (element is CustomMapping { BlockCodec: { } codec })
        {
            writer.Line($"{codec}.WriteAll(ref writer, items);");
        }
        else if (element is DeclaredMapping or CustomMapping && element.PlainSize is { } size)
        {
            Spot each = new(spot.Stem, spot.Path + "[]", $"{Known.Faults}.Null(\"{spot.Path}\", start + i)");
            ChunkCode.Emit(writer, size, $"{Known.Bytes} chunk = writer.WriteFixed", () =>
                writer.Line(PlainCode.Write(element, "chunk", FormattableString.Invariant($"i * {size}"), "items[start + i]", each)));
        }
        else
        {
            writer.Open("for (int i = 0; i < items.Length; i++)");
            Write(writer, element, "items[i]", spot.Element());
            writer.Close();
        }
    }

    private void EmitMap(SourceWriter writer, string name, MapMapping map, Spot spot)
    {
        writer.Open($"private static void {name}(ref {Known.Writer} writer, {map.Annotated} entries)");
        writer.Line("writer.WriteUInt((uint)entries.Count);");
        writer.Open($"foreach ({Known.Pair}<{map.Key.Annotated}, {map.Value.Annotated}> entry in entries)");
        Write(writer, map.Key, "entry.Key", spot.Key().Checked());
        Write(writer, map.Value, "entry.Value", spot.Value());
        writer.Close();
        writer.Close();
    }
}
