namespace Fidelity.BareWire.Generator.Emit;

/// <summary>Code that reads values: an expression for each, and a method for each list and map.</summary>
/// <param name="helpers">Takes the methods.</param>
internal sealed class ReadCode(HelperMethods helpers)
{
    /// <summary>An expression that reads a value from <c>reader</c>.</summary>
    public string Read(MappedType type, Spot spot) => type switch
    {
        NumberMapping number => $"reader.Read{number.Suffix}()",
        ScalarMapping scalar => $"reader.Read{scalar.Suffix}()",
        TextMapping => "reader.ReadString()",
        DataMapping data => ReadData(data),
        CustomMapping custom => custom.Read(helpers),
        DeclaredMapping { Declaration: EnumDeclaration declaration } => $"{declaration.FullCodec}.Read(ref reader)",
        DeclaredMapping declared => $"{declared.Name}.Read(ref reader)",
        OptionalMapping optional => ReadOptional(optional, spot),
        ListMapping list => $"{helpers.Add("Read" + spot.Stem, (writer, name) => EmitList(writer, name, list, spot))}(ref reader)",
        MapMapping map => $"{helpers.Add("Read" + spot.Stem, (writer, name) => EmitMap(writer, name, map, spot))}(ref reader)",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type.GetType().Name, "Expected a type that has bytes."),
    };

    private static string ReadData(DataMapping data) => data.Length switch
    {
        null => "reader.ReadData()",
        <= int.MaxValue => FormattableString.Invariant($"reader.ReadData({data.Length})"),
        _ => FormattableString.Invariant($"reader.ReadData(reader.RequireCount({data.Length}UL, 1))"),
    };

    private string ReadOptional(OptionalMapping optional, Spot spot)
    {
        string cast = optional.IsValueType ? $"({optional.Annotated})" : "";
        return $"reader.ReadPresence() ? {cast}{Read(optional.Element, spot)} : null";
    }

    private void EmitList(SourceWriter writer, string name, ListMapping list, Spot spot)
    {
        writer.Open($"private static {list.Annotated} {name}(ref {Known.Reader} reader)");
        string smallest = FormattableString.Invariant($"{list.Element.SmallestSize}");
        if (list.Length is { } length)
        {
            writer.Line(FormattableString.Invariant($"int count = reader.RequireCount({length}UL, {smallest});"));
        }
        else
        {
            writer.Line($"int count = reader.ReadCount({smallest});");
            writer.Open("if (count == 0)");
            writer.Line("return [];");
            writer.Close();
            writer.Gap();
        }

        list.Form.EmitNew(writer, list, NewArray(list.Element));
        EmitElements(writer, list, spot);
        writer.Line($"return {list.Form.Result};");
        writer.Close();
    }

    private void EmitElements(SourceWriter writer, ListMapping list, Spot spot)
    {
        MappedType element = list.Element;
        if (element is NumberMapping)
        {
            writer.Line($"reader.ReadNumbers<{element.Name}>(items);");
        }
        else if (element is ScalarMapping { Kind: PrimitiveKind.Bool })
        {
            writer.Line("reader.ReadBools(items);");
        }
        else if (element is CustomMapping { BlockCodec: { } codec })
        {
            writer.Line($"{codec}.ReadAll(ref reader, items);");
        }
        else if (element is DeclaredMapping or CustomMapping && element.PlainSize is { } size)
        {
            ChunkCode.Emit(writer, size, $"{Known.ReadOnlyBytes} chunk = reader.ReadFixed", () =>
                writer.Line($"items[start + i] = {PlainCode.Read(element, "chunk", FormattableString.Invariant($"i * {size}"))};"));
        }
        else
        {
            writer.Open("for (int i = 0; i < items.Length; i++)");
            writer.Line($"items[i] = {Read(element, spot.Element())};");
            writer.Close();
            writer.Gap();
        }
    }

    private static string NewArray(MappedType element)
    {
        bool isArray = (element as OptionalMapping)?.Element is ListMapping or DataMapping || element is ListMapping or DataMapping;
        return isArray || element.IsUnmanaged
            ? $"global::System.GC.AllocateUninitializedArray<{element.Annotated}>(count)"
            : $"new {element.Annotated}[count]";
    }

    private void EmitMap(SourceWriter writer, string name, MapMapping map, Spot spot)
    {
        writer.Open($"private static {map.Annotated} {name}(ref {Known.Reader} reader)");
        writer.Line(FormattableString.Invariant($"int count = reader.ReadCount({map.SmallestEntry});"));
        string comparer = map.Key.IsInteger
            ? $", {Known.KeyComparer}.For<{map.Key.Name}>()"
            : "";
        writer.Line($"{Known.Dictionary}<{map.Key.Name}, {map.Value.Annotated}> entries = new(count{comparer});");
        writer.Open("for (int i = 0; i < count; i++)");
        writer.Line("long keyOffset = reader.Offset;");
        writer.Line($"{map.Key.Annotated} key = {Read(map.Key, spot.Key())};");
        writer.Line($"ref {Nullable(map.Value)} value = ref {Known.Slots}.GetValueRefOrAddDefault(entries, key, out bool isRepeated);");
        writer.Open("if (isRepeated)");
        writer.Line($"throw {Known.Reader}.RepeatedKey(keyOffset);");
        writer.Close();
        writer.Gap();
        writer.Line($"value = {Read(map.Value, spot.Value())};");
        writer.Close();
        writer.Gap();
        writer.Line("return entries;");
        writer.Close();
    }

    private static string Nullable(MappedType type) => type.IsValueType || type is OptionalMapping ? type.Annotated : type.Annotated + "?";
}
