using System.Collections;
using System.Globalization;
using System.Text;

namespace Fidelity.BareWire.Generated;

/// <summary>
/// Puts a value of a generated type into words, for people: text in quotes, bytes in hexadecimal, and only the
/// beginning of what is long. Not thread-safe.
/// </summary>
/// <param name="name">The name of the type.</param>
public sealed class BareDescription(string name)
{
    private const int MostElements = 8;
    private const int MostCharacters = 100;
    private const int MostBytes = 16;

    private readonly StringBuilder _text = new(name);
    private bool _hasMembers;

    /// <summary>The words for one value.</summary>
    public static string Of(object? value)
    {
        StringBuilder text = new();
        Append(text, value);
        return text.ToString();
    }

    /// <summary>Adds a member.</summary>
    /// <returns>This description.</returns>
    public BareDescription With(string member, object? value)
    {
        _text.Append(_hasMembers ? ", " : " { ").Append(member).Append(" = ");
        _hasMembers = true;
        Append(_text, value);
        return this;
    }

    /// <summary>What was described, such as <c>Order { Id = 7, Notes = ["a", "b"] }</c>.</summary>
    public override string ToString() => _hasMembers ? $"{_text} }}" : _text.ToString();

    private static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case string words:
                AppendText(text, words);
                break;
            case byte[] bytes:
                AppendBytes(text, bytes);
                break;
            case IDictionary entries:
                AppendEntries(text, entries);
                break;
            case Array elements:
                AppendElements(text, elements);
                break;
            default:
                text.Append(CultureInfo.InvariantCulture, $"{value}");
                break;
        }
    }

    private static void AppendText(StringBuilder text, string value)
    {
        text.Append('"').Append(value, 0, Math.Min(value.Length, MostCharacters)).Append('"');
        if (value.Length > MostCharacters)
        {
            text.Append(CultureInfo.InvariantCulture, $"… ({value.Length} characters)");
        }
    }

    private static void AppendBytes(StringBuilder text, byte[] value)
    {
        text.Append("0x").Append(Convert.ToHexStringLower(value.AsSpan(0, Math.Min(value.Length, MostBytes))));
        if (value.Length > MostBytes)
        {
            text.Append(CultureInfo.InvariantCulture, $"… ({value.Length} bytes)");
        }
    }

    private static void AppendElements(StringBuilder text, Array elements)
    {
        text.Append('[');
        for (int i = 0; i < Math.Min(elements.Length, MostElements); i++)
        {
            text.Append(i == 0 ? "" : ", ");
            Append(text, elements.GetValue(i));
        }

        AppendRest(text, elements.Length).Append(']');
    }

    private static void AppendEntries(StringBuilder text, IDictionary entries)
    {
        text.Append('{');
        int shown = 0;
        foreach (DictionaryEntry entry in entries)
        {
            if (shown == MostElements)
            {
                break;
            }

            text.Append(shown++ == 0 ? "" : ", ");
            Append(text, entry.Key);
            text.Append(": ");
            Append(text, entry.Value);
        }

        AppendRest(text, entries.Count).Append('}');
    }

    private static StringBuilder AppendRest(StringBuilder text, int count) =>
        count > MostElements ? text.Append(CultureInfo.InvariantCulture, $", … ({count} in all)") : text;
}
