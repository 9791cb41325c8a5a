using Fidelity.BareWire.Generator.Emit;

namespace Fidelity.BareWire.Generator.Derive;

/// <summary>The signatures of the methods that every codec has.</summary>
internal static class CodecHeads
{
    public static void OpenRead(SourceWriter writer, string type)
    {
        writer.Line("/// <summary>Reads a value.</summary>");
        writer.Line("/// <exception cref=\"global::Fidelity.BareWire.BareFormatException\">The bytes are no such value.</exception>");
        writer.Open($"public static {type} Read(ref {Known.Reader} reader)");
    }

    public static void OpenWrite(SourceWriter writer, string type)
    {
        writer.Gap();
        writer.Line("/// <summary>Writes a value.</summary>");
        writer.Line("/// <exception cref=\"global::Fidelity.BareWire.BareValueException\">The value cannot be encoded, or the destination is too small.</exception>");
        writer.Open($"public static void Write(ref {Known.Writer} writer, {type} value)");
    }
}
