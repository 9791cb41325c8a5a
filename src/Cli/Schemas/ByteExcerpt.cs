using System.Globalization;
using System.Text;

namespace Fidelity.Cli.Schemas;

/// <summary>The bytes around a place in a message, with a caret under it.</summary>
internal static class ByteExcerpt
{
    private const int Before = 8;
    private const int Shown = 16;

    /// <param name="message">The message.</param>
    /// <param name="offset">Bytes before the place, which may be the message's end.</param>
    /// <returns>Two lines, each indented and ended.</returns>
    public static string Show(ReadOnlySpan<byte> message, long offset)
    {
        var first = (int)Math.Max(0, Math.Min(offset, message.Length) - Before);
        var bytes = message[first..Math.Min(message.Length, first + Shown)];
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"  {first:x8} ");
        var caret = text.Length + 1 + (3 * (int)(offset - first));
        foreach (var value in bytes)
        {
            text.Append(CultureInfo.InvariantCulture, $" {value:x2}");
        }

        return $"{text}\n{new string(' ', caret)}^~\n";
    }
}
