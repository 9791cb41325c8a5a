namespace Fidelity.BareWire.Generator.Emit;

/// <summary>
/// Code for values of fixed size in bytes that were asked for at once. The bytes are in a span whose length the compiler
/// knows, so that the checks of constant offsets vanish.
/// </summary>
internal static class PlainCode
{
    /// <summary>An expression that reads a value.</summary>
    /// <param name="type">The type, which has a plain size.</param>
    /// <param name="span">The name of the span.</param>
    /// <param name="offset">Where the value begins in it.</param>
    public static string Read(MappedType type, string span, string offset) => type switch
    {
        NumberMapping { Name: "byte" } => $"{span}[{offset}]",
        NumberMapping { Name: "sbyte" } => $"unchecked((sbyte){span}[{offset}])",
        NumberMapping number => $"{Known.BinaryPrimitives}.Read{number.Primitive}LittleEndian({From(span, offset)})",
        DataMapping => $"{Part(span, offset, type)}.ToArray()",
        CustomMapping custom => custom.ReadPlain(span, offset),
        DeclaredMapping { Declaration: AliasDeclaration alias } => $"new {alias.FullName}({Read(alias.Inner, span, offset)})",
        _ => $"new {type.Name}({Part(span, offset, type)})",
    };

    /// <summary>A statement that writes a value.</summary>
    /// <param name="type">The type, which has a plain size.</param>
    /// <param name="span">The name of the span.</param>
    /// <param name="offset">Where the value begins in it.</param>
    /// <param name="value">An expression for the value.</param>
    /// <param name="spot">What is written.</param>
    public static string Write(MappedType type, string span, string offset, string value, Spot spot) => type switch
    {
        NumberMapping { Name: "byte" } => $"{span}[{offset}] = {value};",
        NumberMapping { Name: "sbyte" } => $"{span}[{offset}] = unchecked((byte){value});",
        NumberMapping number => $"{Known.BinaryPrimitives}.Write{number.Primitive}LittleEndian({From(span, offset)}, {value});",
        DataMapping => $"{Known.Generated}.FixedData.Copy({Part(span, offset, type)}, {value}, \"{spot.Path}\");",
        CustomMapping custom => custom.WritePlain(span, offset, value, spot),
        DeclaredMapping { Declaration: AliasDeclaration alias } => Write(alias.Inner, span, offset, value + ".Value", Spot.At(spot.Stem, alias.Path)),
        _ => $"({spot.NotNull(value)}).WriteFixed({Part(span, offset, type)});",
    };

    /// <summary>An expression for the bytes of a value.</summary>
    public static string Part(string span, string offset, MappedType type) => FormattableString.Invariant($"{span}.Slice({offset}, {type.PlainSize})");

    private static string From(string span, string offset) => offset == "0" ? span : $"{span}.Slice({offset})";
}
