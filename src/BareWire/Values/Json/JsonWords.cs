using System.Globalization;
using System.Text;
using System.Text.Json;
using Fidelity.BareWire.Values.Shapes;

namespace Fidelity.BareWire.Values.Json;

/// <summary>Words for messages: what a type looks like in JSON, and what a token is.</summary>
internal static class JsonWords
{
    private const int LongestToken = 40;
    private const int MostNames = 12;

    internal static string Expected(Shape shape) => shape.Kind switch
    {
        BareValueKind.Void => "null",
        BareValueKind.F32 or BareValueKind.F64 => "a number, \"NaN\", \"Infinity\" or \"-Infinity\"",
        BareValueKind.Bool => "true or false",
        BareValueKind.Str => "a string",
        BareValueKind.Data => "a string in base64",
        BareValueKind.Enum => $"one of the names {Names(shape)}",
        BareValueKind.Optional => $"null or an array of one value",
        BareValueKind.List => "an array",
        BareValueKind.Map => JsonVisitor.IsObject(shape) ? "an object" : "an array of arrays, each of a key and a value",
        BareValueKind.Union => $"an object with one of the properties {Names(shape)}",
        BareValueKind.Struct => $"an object with the properties {Names(shape)}",
        _ => Range(shape),
    };

    internal static string Found(in Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.EndObject => "the end of the object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.EndArray => "the end of the array",
        JsonTokenType.PropertyName or JsonTokenType.String => $"\"{Shorten(reader.ValueSpan)}\"",
        _ => Shorten(reader.ValueSpan),
    };

    /// <summary>The first of the names, and how many more there are.</summary>
    internal static string Names(Shape shape)
    {
        string[] names = shape.Labels;
        string shown = string.Join(", ", names.Take(MostNames));
        return names.Length <= MostNames ? shown : string.Create(CultureInfo.InvariantCulture, $"{shown} and {names.Length - MostNames} more");
    }

    private static string Range(Shape shape)
    {
        (IFormattable least, IFormattable most) = shape.Kind switch
        {
            BareValueKind.U8 => ((IFormattable)byte.MinValue, (IFormattable)byte.MaxValue),
            BareValueKind.U16 => (ushort.MinValue, ushort.MaxValue),
            BareValueKind.U32 => (uint.MinValue, uint.MaxValue),
            BareValueKind.I8 => (sbyte.MinValue, sbyte.MaxValue),
            BareValueKind.I16 => (short.MinValue, short.MaxValue),
            BareValueKind.I32 => (int.MinValue, int.MaxValue),
            BareValueKind.Int or BareValueKind.I64 => (long.MinValue, long.MaxValue),
            _ => (ulong.MinValue, ulong.MaxValue),
        };
        return string.Create(CultureInfo.InvariantCulture, $"an integer from {least} to {most}");
    }

    private static string Shorten(ReadOnlySpan<byte> token)
    {
        string text = Encoding.UTF8.GetString(token[..Math.Min(token.Length, LongestToken)]);
        return token.Length <= LongestToken ? text : text + "…";
    }
}
