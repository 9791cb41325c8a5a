namespace Fidelity.BareWire.Generator.Tests.Structs;

/// <summary>Source with the expected place of a diagnostic between <c>«</c> and <c>»</c>.</summary>
internal sealed class MarkedSource
{
    internal MarkedSource(string text)
    {
        int start = text.IndexOf('«', StringComparison.Ordinal);
        int end = text.IndexOf('»', StringComparison.Ordinal);
        Marked = text[(start + 1)..end];
        Code = text.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        Start = start;
    }

    internal string Code { get; }

    internal string Marked { get; }

    internal int Start { get; }
}
