namespace Fidelity.BareWire.Generator.Emit;

/// <summary>
/// Code that reads values into their places in a graph. A place is an expression that finds it again each time, because the
/// graph may have moved since.
/// </summary>
/// <param name="mapper">Maps types to the layout.</param>
/// <param name="names">The names of the layouts.</param>
internal sealed class LayoutReadCode(LayoutMapper mapper, LayoutNames names)
{
    private int _locals;

    /// <summary>Writes statements that read a value.</summary>
    /// <param name="writer">Where the statements go.</param>
    /// <param name="type">Its type.</param>
    /// <param name="place">A C# expression for its place, of type <c>ref</c>.</param>
    /// <param name="stem">What its inline arrays are called after.</param>
    public void Read(SourceWriter writer, MappedType type, string place, string stem)
    {
        switch (type)
        {
            case NumberMapping number:
                writer.Line($"{place} = reader.Read{number.Suffix}();");
                break;
            case ScalarMapping scalar:
                writer.Line($"{place} = reader.Read{scalar.Suffix}();");
                break;
            case TextMapping or DataMapping { Length: null }:
                writer.Line($"builder.ReadTo(ref {place}, ref reader);");
                break;
            case DataMapping { Length: { } length }:
                writer.Line(FormattableString.Invariant($"reader.ReadDataSlice(reader.RequireCount({length}UL, 1)).CopyTo({place});"));
                break;
            case OptionalMapping optional:
                writer.Open("if (reader.ReadPresence())");
                Read(writer, optional.Element, $"{place}.Fill()", stem);
                writer.Close();
                writer.Gap();
                break;
            case ListMapping { Length: { } length } list:
                ReadInline(writer, list, length, place, stem);
                break;
            case ListMapping list:
                ReadList(writer, list, place, stem);
                break;
            case MapMapping map:
                ReadMap(writer, map, place, stem);
                break;
            case DeclaredMapping { Declaration: EnumDeclaration enumeration }:
                writer.Line($"{place} = {enumeration.FullCodec}.Read(ref reader);");
                break;
            case DeclaredMapping { Declaration: { } declaration }:
                writer.Line($"{names.FullOf(declaration)}.Read(ref reader, message, ref builder, builder.SlotOf(ref {place}));");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(type), type.GetType().Name, "Expected a type that has bytes.");
        }
    }

    private void ReadInline(SourceWriter writer, ListMapping list, ulong length, string place, string stem)
    {
        writer.Line(FormattableString.Invariant($"reader.RequireCount({length}UL, {list.Element.SmallestSize});"));
        if (list.Element is NumberMapping number)
        {
            writer.Line($"reader.ReadNumbers<{number.Name}>({place});");
            return;
        }

        string index = Local("i");
        writer.Open(FormattableString.Invariant($"for (int {index} = 0; {index} < {length}; {index}++)"));
        Read(writer, list.Element, $"{place}[{index}]", stem + "Element");
        writer.Close();
        writer.Gap();
    }

    private void ReadList(SourceWriter writer, ListMapping list, string place, string stem)
    {
        string element = mapper.TypeOf(list.Element, stem + "Element");
        string items = Local("items");
        writer.Line(FormattableString.Invariant(
            $"{Known.Layout}.LayoutSlots<{element}> {items} = builder.AddTo(ref {place}, reader.ReadCount({list.Element.SmallestSize}));"));
        if (list.Element is NumberMapping number)
        {
            writer.Line($"reader.ReadNumbers<{number.Name}>(builder.At({items}));");
            return;
        }

        string index = Local("i");
        writer.Open($"for (int {index} = 0; {index} < {items}.Count; {index}++)");
        Read(writer, list.Element, $"builder.At({items}[{index}])", stem + "Element");
        writer.Close();
        writer.Gap();
    }

    private void ReadMap(SourceWriter writer, MapMapping map, string place, string stem)
    {
        string entries = Local("entries");
        string index = Local("i");
        string keys = Local("keys");
        string start = Local("start");
        writer.Line(FormattableString.Invariant(
            $"{Known.Layout}.LayoutSlots<{mapper.EntryOf(map, stem)}> {entries} = builder.AddTo(ref {place}, reader.ReadCount({map.SmallestEntry}));"));
        writer.Line($"{Known.Runtime}.KeySet {keys} = default;");
        writer.Open("try");
        writer.Open($"for (int {index} = 0; {index} < {entries}.Count; {index}++)");
        writer.Line($"int {start} = (int)reader.Offset;");
        Read(writer, map.Key, $"builder.At({entries}[{index}]).Key", stem + "Key");
        writer.Open($"if (!{keys}.Add(message, {start}, (int)reader.Offset - {start}))");
        writer.Line($"throw {Known.Reader}.RepeatedKey({start});");
        writer.Close();
        writer.Gap();
        Read(writer, map.Value, $"builder.At({entries}[{index}]).Value", stem + "Value");
        writer.Close();
        writer.Close();
        writer.Open("finally");
        writer.Line($"{keys}.Dispose();");
        writer.Close();
        writer.Gap();
    }

    private string Local(string stem) => FormattableString.Invariant($"{stem}{++_locals}");
}
