using System.Globalization;
using System.Text;
using Fidelity.BareWire.Schemas;
using Fidelity.BareWire.Values;
using Fidelity.BareWire.Values.Shapes;

namespace Fidelity.BareWire.Tests.Oracle;

/// <summary>
/// Shows a value as JavaScript has it: numbers of at most 32 bits and floats by the bits of a double, longer ones in
/// decimal digits, enums and tags by their number, and absent optionals, however deep, as null.
/// </summary>
internal static class OracleText
{
    public static string Of(BareTypeDefinition type, BareValue value) => Of(ShapeBuilder.Of(type), value);

    private static string Of(Shape shape, BareValue value) => shape.Kind switch
    {
        BareValueKind.Void => "null",
        BareValueKind.UInt or BareValueKind.U64 => value.AsUInt64().ToString(CultureInfo.InvariantCulture),
        BareValueKind.Int or BareValueKind.I64 => value.AsInt64().ToString(CultureInfo.InvariantCulture),
        BareValueKind.U8 or BareValueKind.U16 or BareValueKind.U32 => Number(value.AsUInt64()),
        BareValueKind.I8 or BareValueKind.I16 or BareValueKind.I32 => Number(value.AsInt64()),
        BareValueKind.F32 => Number(value.AsSingle()),
        BareValueKind.F64 => Number(value.AsDouble()),
        BareValueKind.Bool => value.AsBool() ? "true" : "false",
        BareValueKind.Str => "s" + Hex.Of(Encoding.UTF8.GetBytes(value.AsString())),
        BareValueKind.Data => "x" + Hex.Of(value.AsData().Span),
        BareValueKind.Enum => Number(shape.Numbers[shape.IndexOf(value.AsEnum())]),
        BareValueKind.Optional => value.HasValue ? Of(shape.Element, value.Value) : "null",
        BareValueKind.List => $"[{string.Join(',', Enumerable.Range(0, value.Count).Select(i => Of(shape.Element, value[i])))}]",
        BareValueKind.Map => $"<{string.Join(',', value.Entries.Select(entry => $"{Of(shape.Key, entry.Key)}:{Of(shape.Element, entry.Value)}"))}>",
        BareValueKind.Union => Union(shape, value),
        _ => $"{{{string.Join(',', shape.Labels.Select((name, i) => $"{name}:{Of(shape.Members[i], value[name])}"))}}}",
    };

    private static string Union(Shape shape, BareValue value)
    {
        int member = shape.IndexOf(value.Member);
        return $"{{tag:{Number(shape.Numbers[member])},val:{Of(shape.Members[member], value.Value)}}}";
    }

    private static string Number(double value) => double.IsNaN(value)
        ? "NaN"
        : BitConverter.DoubleToUInt64Bits(value).ToString("x16", CultureInfo.InvariantCulture);
}
