using System.Text;

namespace Fidelity.BareWire.Values.Json;

/// <summary>A place in JSON text, found only when someone asks.</summary>
internal readonly record struct JsonPosition(long Line, long Column)
{
    /// <param name="json">The text.</param>
    /// <param name="offset">Bytes before the place.</param>
    internal static JsonPosition Of(ReadOnlySpan<byte> json, long offset)
    {
        ReadOnlySpan<byte> before = json[..(int)Math.Min(offset, json.Length)];
        int lineStart = before.LastIndexOf((byte)'\n') + 1;
        return new JsonPosition(before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }

    /// <summary>The bytes before a place that a JSON reader names by line and byte, both from 0.</summary>
    internal static long OffsetOf(ReadOnlySpan<byte> json, long line, long byteInLine)
    {
        int start = 0;
        for (; line > 0; line--)
        {
            start += json[start..].IndexOf((byte)'\n') + 1;
        }

        return start + byteInLine;
    }
}
