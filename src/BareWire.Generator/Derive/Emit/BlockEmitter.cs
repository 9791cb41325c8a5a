using Fidelity.BareWire.Generator.Emit;

namespace Fidelity.BareWire.Generator.Derive;

/// <summary>
/// The methods that read and write many structs whose memory is their encoding: as a block, or where the machine is
/// big-endian or lays them out otherwise one by one.
/// </summary>
internal static class BlockEmitter
{
    private const string Elements = Known.Generated + ".BareElements";

    public static void Emit(SourceWriter writer, string type, int size)
    {
        string areWire = FormattableString.Invariant($"if ({Elements}.AreWire<{type}>({size}))");
        writer.Gap();
        writer.Line("/// <summary>Reads values into all of <paramref name=\"items\"/>.</summary>");
        writer.Line("/// <exception cref=\"global::Fidelity.BareWire.BareFormatException\">They are cut off.</exception>");
        writer.Open($"public static void ReadAll(ref {Known.Reader} reader, global::System.Span<{type}> items)");
        EmitBlock(writer, areWire, $"{Elements}.Read(ref reader, items);");
        ChunkCode.Emit(writer, size, $"{Known.ReadOnlyBytes} chunk = reader.ReadFixed", () =>
            writer.Line(FormattableString.Invariant($"items[start + i] = ReadFixed(chunk.Slice(i * {size}, {size}));")));
        writer.Close();
        writer.Gap();
        writer.Line("/// <summary>Writes values, without their number.</summary>");
        writer.Line("/// <exception cref=\"global::Fidelity.BareWire.BareValueException\">The destination is too small.</exception>");
        writer.Open($"public static void WriteAll(ref {Known.Writer} writer, global::System.ReadOnlySpan<{type}> items)");
        EmitBlock(writer, areWire, $"{Elements}.Write(ref writer, items);");
        ChunkCode.Emit(writer, size, $"{Known.Bytes} chunk = writer.WriteFixed", () =>
            writer.Line(FormattableString.Invariant($"WriteFixed(chunk.Slice(i * {size}, {size}), items[start + i]);")));
        writer.Close();
    }

    private static void EmitBlock(SourceWriter writer, string condition, string copy)
    {
        writer.Open(condition);
        writer.Line(copy);
        writer.Line("return;");
        writer.Close();
        writer.Gap();
    }
}
