namespace Fidelity.BareWire.Generator.Emit;

/// <summary>The inline arrays that a declaration's layout turns out to need: one for each element type and length.</summary>
/// <param name="owner">The full name of the layout that they are declared in.</param>
/// <param name="taken">The names that they cannot have.</param>
internal sealed class InlineArrays(string owner, NameScope taken)
{
    private readonly Dictionary<(string Element, ulong Length), string> _names = [];

    /// <summary>The full name of the inline array of some elements.</summary>
    public string Of(string element, ulong length, string stem)
    {
        if (!_names.TryGetValue((element, length), out string? name))
        {
            name = taken.Claim(FormattableString.Invariant($"{stem}Of{length}"));
            _names.Add((element, length), name);
        }

        return $"{owner}.{name}";
    }

    /// <summary>Writes their declarations.</summary>
    public void Emit(SourceWriter writer)
    {
        foreach (KeyValuePair<(string Element, ulong Length), string> inline in _names)
        {
            (string element, ulong length) = inline.Key;
            string full = $"{owner}.{inline.Value}";
            writer.Gap();
            writer.Line(FormattableString.Invariant($"/// <summary>{length} elements in place.</summary>"));
            writer.Line(Known.GeneratedCode);
            writer.Line(FormattableString.Invariant($"[global::System.Runtime.CompilerServices.InlineArray({length})]"));
            writer.Open($"public struct {inline.Value} : {Known.Layout}.IBareStruct<{full}>");
            writer.Line($"private {element} _first;");
            writer.Gap();
            writer.Line("/// <inheritdoc/>");
            writer.Line($"public static {Known.Layout}.LayoutType Layout {{ get; }} = {Known.Layout}.LayoutType.Inline(");
            writer.Line(FormattableString.Invariant($"    {Known.Layout}.LayoutType.Of<{element}>(), {length});"));
            writer.Close();
        }
    }
}
