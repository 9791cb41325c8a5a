namespace Fidelity.BareWire.Generator.Emit;

/// <summary>What a type is in the fixed layout, in C#. Elements in place become inline arrays of the declaration that has them.</summary>
/// <param name="names">The names of the layouts.</param>
/// <param name="inlines">Takes the inline arrays.</param>
internal sealed class LayoutMapper(LayoutNames names, InlineArrays inlines)
{
    /// <summary>The C# type of values of a type, fully qualified.</summary>
    /// <param name="type">The type.</param>
    /// <param name="stem">What an inline array would be called after.</param>
    public string TypeOf(MappedType type, string stem) => type switch
    {
        NumberMapping or ScalarMapping => type.Name,
        TextMapping => $"{Known.Layout}.BareText",
        DataMapping { Length: { } length } => inlines.Of("byte", length, stem),
        DataMapping => $"{Known.Layout}.BareArray<byte>",
        OptionalMapping optional => $"{Known.Layout}.BareOptional<{TypeOf(optional.Element, stem)}>",
        ListMapping { Length: { } length } list => inlines.Of(TypeOf(list.Element, stem + "Element"), length, stem),
        ListMapping list => $"{Known.Layout}.BareArray<{TypeOf(list.Element, stem + "Element")}>",
        MapMapping map => $"{Known.Layout}.BareArray<{EntryOf(map, stem)}>",
        DeclaredMapping { Declaration: EnumDeclaration enumeration } => enumeration.FullName,
        DeclaredMapping { Declaration: { } declaration } => names.FullOf(declaration),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type.GetType().Name, "Expected a type that has bytes."),
    };

    /// <summary>The C# type of a map's entries.</summary>
    public string EntryOf(MapMapping map, string stem) =>
        $"{Known.Layout}.BareEntry<{TypeOf(map.Key, stem + "Key")}, {TypeOf(map.Value, stem + "Value")}>";
}
