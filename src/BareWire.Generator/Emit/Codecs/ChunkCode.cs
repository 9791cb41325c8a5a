namespace Fidelity.BareWire.Generator.Emit;

/// <summary>
/// The loop over a list of structs of fixed size: many at once, but not so many that a message in segments would have to
/// be copied as a whole.
/// </summary>
internal static class ChunkCode
{
    private const int ChunkBytes = 1 << 15;

    /// <summary>Writes the loop.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="size">The bytes of an element.</param>
    /// <param name="take">The declaration of <c>chunk</c> up to the number of bytes.</param>
    /// <param name="emitElement">Writes what is done with <c>items[start + i]</c> and <c>chunk</c>.</param>
    public static void Emit(SourceWriter writer, int size, string take, Action emitElement)
    {
        writer.Line("int now;");
        writer.Open("for (int start = 0; start < items.Length; start += now)");
        writer.Line(FormattableString.Invariant($"now = global::System.Math.Min(items.Length - start, {ChunkBytes / size});"));
        writer.Line(FormattableString.Invariant($"{take}(now * {size});"));
        writer.Open("for (int i = 0; i < now; i++)");
        emitElement();
        writer.Close();
        writer.Close();
        writer.Gap();
    }
}
