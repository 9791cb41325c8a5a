using System.Text.Encodings.Web;
using System.Text.Json;
using Fidelity.BareWire.Schemas;
using Fidelity.BareWire.Values.Json;
using Fidelity.BareWire.Values.Walking;

namespace Fidelity.BareWire.Values;

/// <summary>
/// Messages as JSON and back, by a schema, without loss. Thread-safe.
/// <list type="bullet">
/// <item>Integers are numbers, exact to 64 bits. Floats are numbers in the fewest digits that read back the same;
/// <c>"NaN"</c>, <c>"Infinity"</c> and <c>"-Infinity"</c>; a NaN of unusual bits is <c>"NaN(7ff8000000000001)"</c>, all
/// bits in hexadecimal.</item>
/// <item>Text is a string, data a string in base64, void null. An enum's value is its name; its number is read too.</item>
/// <item>An optional is null or its value; where its value is an optional itself, null or an array of one.</item>
/// <item>A list is an array. A map by text is an object; by other keys an array of <c>[key, value]</c>.</item>
/// <item>A struct is an object; its fields may come in any order, and an optional one may be missing.</item>
/// <item>A union is an object with one property: <c>{"Email": …}</c> for a user-defined type, otherwise its keyword,
/// <c>{"int": 5}</c>; where several members have that keyword, with the tag, <c>{"list=2": []}</c>.</item>
/// </list>
/// </summary>
public static class BareJson
{
    /// <summary>
    /// Escapes only what must be escaped, and what would confuse a terminal: control characters, line separators and
    /// marks that change the direction of text.
    /// </summary>
    public static JavaScriptEncoder Encoder { get; } = new PlainEncoder();

    /// <summary>How <see cref="Write(BareTypeDefinition, ReadOnlySpan{byte}, Stream, BareLimits)"/> writes: indented, non-ASCII text as it is.</summary>
    public static JsonWriterOptions WriterOptions => new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = Encoder,
        MaxDepth = int.MaxValue,
    };

    /// <summary>Writes a message as JSON, as it is read: nothing is kept but what the writer has not written yet.</summary>
    /// <param name="type">The type.</param>
    /// <param name="message">The message.</param>
    /// <param name="writer">Where to. Flushed now and then, but not at the end.</param>
    /// <param name="limits">What the message may ask for, or null for <see cref="BareLimits.Default"/>.</param>
    /// <exception cref="BareFormatException">It is no such message. What was before the fault has been written: call <see cref="BareMessage.Check"/> first where that matters.</exception>
    /// <exception cref="BareValueException">A map's key is longer than a property's name may be for the writer.</exception>
    public static void Write(BareTypeDefinition type, ReadOnlySpan<byte> message, Utf8JsonWriter writer, BareLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        MessageWalker<JsonVisitor>.Walk(type, message, limits, new JsonVisitor(writer));
    }

    /// <summary>Writes a message as indented JSON in UTF-8, without a line break at the end.</summary>
    /// <inheritdoc cref="Write(BareTypeDefinition, ReadOnlySpan{byte}, Utf8JsonWriter, BareLimits)"/>
    public static void Write(BareTypeDefinition type, ReadOnlySpan<byte> message, Stream output, BareLimits? limits = null)
    {
        using Utf8JsonWriter writer = new(output, WriterOptions);
        Write(type, message, writer, limits);
    }

    /// <summary>Reads JSON into a message. Cost: memory for the message, and time in proportion to the JSON.</summary>
    /// <param name="type">The type.</param>
    /// <param name="json">The JSON in UTF-8, with or without a byte order mark.</param>
    /// <param name="limits">What the message may ask of its reader, or null for <see cref="BareLimits.Default"/>.</param>
    /// <exception cref="BareJsonException">It is no JSON, or no value of that type; line, column and path say where.</exception>
    public static ReadOnlyMemory<byte> Read(BareTypeDefinition type, ReadOnlySpan<byte> json, BareLimits? limits = null) =>
        JsonMessageReader.Read(type, json, limits ?? BareLimits.Default);
}
