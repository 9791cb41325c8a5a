using System.Globalization;

namespace Fidelity.BareWire.Values;

/// <summary>Text is not JSON, or not a value of the expected type as <see cref="BareJson"/> writes it.</summary>
public sealed class BareJsonException : FormatException
{
    /// <summary>Says what is wrong, and where in the text and in the schema.</summary>
    /// <param name="line">The line, from 1.</param>
    /// <param name="column">The column, from 1, in UTF-16 code units.</param>
    /// <param name="path">The value it is in, such as <c>Customer.orders[3].quantity</c>.</param>
    /// <param name="detail">What was expected and what was found, as a sentence without a full stop.</param>
    /// <param name="inner">What the JSON reader said, or null.</param>
    public BareJsonException(long line, long column, string path, string detail, Exception? inner = null)
        : base(string.Create(CultureInfo.InvariantCulture, $"{path}, line {line}, column {column}: {detail}."), inner)
    {
        Line = line;
        Column = column;
        Path = path;
        Detail = detail;
    }

    /// <summary>The line, from 1.</summary>
    public long Line { get; }

    /// <summary>The column, from 1, in UTF-16 code units.</summary>
    public long Column { get; }

    /// <summary>The value it is in.</summary>
    public string Path { get; }

    /// <summary>What was expected and what was found.</summary>
    public string Detail { get; }
}
