namespace Fidelity.BareWire.Generator.Emit;

/// <summary>The members that every type with a codec has alike.</summary>
internal static class CodecMembers
{
    private const string Limits = "global::Fidelity.BareWire.BareLimits? limits = null";
    private const string FormatFault = "/// <exception cref=\"global::Fidelity.BareWire.BareFormatException\">It is no such message.</exception>";
    private const string ValueFault = "/// <exception cref=\"global::Fidelity.BareWire.BareValueException\">The value cannot be encoded.</exception>";

    /// <summary>Writes the ways to decode and encode whole messages.</summary>
    public static void EmitMessages(SourceWriter writer, Declaration declaration) => EmitMessages(writer, declaration.Name);

    /// <summary>Writes the ways to decode and encode whole messages of a type.</summary>
    public static void EmitMessages(SourceWriter writer, string name)
    {
        EmitDecode(writer, name, $"{Known.ReadOnlyBytes} message");
        EmitDecode(writer, name, "in global::System.Buffers.ReadOnlySequence<byte> message");
        EmitEncode(writer, "byte[] Encode()", "Encode(this)", "into a new array");
        EmitEncode(writer, $"int Encode({Known.Bytes} destination)", "Encode(this, destination)", "into a span", "number of bytes written");
        EmitEncode(writer, "long Encode(global::System.Buffers.IBufferWriter<byte> output)", "Encode(this, output)", "to a buffer writer, such as a pipe's", "number of bytes written");
    }

    /// <summary>Writes the static half of the codec: how a value is written, and what the schema says of the type.</summary>
    public static void EmitCodec(SourceWriter writer, Declaration declaration)
    {
        string value = declaration is StructDeclaration ? $"({Spot.At("", declaration.Path).NotNull("value")})" : "value";
        writer.Gap();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public static void Write(ref {Known.Writer} writer, {declaration.Name} value) => {value}.Write(ref writer);");
        EmitFacts(writer, declaration);
    }

    /// <summary>Writes what the schema says of the type.</summary>
    public static void EmitFacts(SourceWriter writer, Declaration declaration)
    {
        string codec = $"{Known.Runtime}.IBareCodec<{declaration.Name}>";
        writer.Gap();
        writer.Line($"static {Known.Schemas}.BareTypeDefinition {codec}.BareType => {declaration.Definition};");
        writer.Gap();
        writer.Line(FormattableString.Invariant($"static int {codec}.Depth => {declaration.Depth};"));
    }

    private static void EmitDecode(SourceWriter writer, string name, string parameter)
    {
        string argument = parameter.StartsWith("in ", StringComparison.Ordinal) ? "in message" : "message";
        writer.Gap();
        writer.Line("/// <summary>Decodes a message that is exactly one such value.</summary>");
        writer.Line("/// <param name=\"message\">The message.</param>");
        writer.Line("/// <param name=\"limits\">What it may ask for, or null for the default.</param>");
        writer.Line(FormatFault);
        writer.Line($"public static {name} Decode({parameter}, {Limits}) => {Known.Runtime}.Bare.Decode<{name}>({argument}, limits);");
    }

    private static void EmitEncode(SourceWriter writer, string signature, string call, string where, string? returns = null)
    {
        writer.Gap();
        writer.Line($"/// <summary>Encodes the value {where}.</summary>");
        writer.Line(returns is null ? null : $"/// <returns>The {returns}.</returns>");
        writer.Line(ValueFault);
        writer.Line($"public {signature} => {Known.Runtime}.Bare.{call};");
    }
}
