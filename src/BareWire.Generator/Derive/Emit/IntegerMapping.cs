using Fidelity.BareWire.Generator.Emit;

namespace Fidelity.BareWire.Generator.Derive;

/// <summary>An integer or enum that is another integer in the schema, of a size that fits or is checked.</summary>
/// <param name="source">The type in the schema.</param>
/// <param name="shape">The type in C#.</param>
internal sealed class IntegerMapping(PrimitiveType source, Shape shape) : CustomMapping(source)
{
    private const string Integers = Known.Generated + ".BareIntegers";

    private readonly MappedType _wire = NumberTypes.IsVariable(source.Kind) ? ScalarMapping.Of(source) : NumberMapping.Of(source);

    public override string Name => shape.Name;

    public override bool IsUnmanaged => true;

    public override bool IsInteger => true;

    public override int? PlainSize => _wire.PlainSize;

    public override string Read(HelperMethods helpers) => FromWire(_wire switch
    {
        ScalarMapping scalar when scalar.Name != shape.Underlying => $"{Integers}.Read{scalar.Suffix}<{shape.Underlying}>(ref reader)",
        ScalarMapping scalar => $"reader.Read{scalar.Suffix}()",
        _ => $"reader.Read{((NumberMapping)_wire).Suffix}()",
    });

    public override void Write(SourceWriter writer, HelperMethods helpers, string value, Spot spot)
    {
        string suffix = _wire is ScalarMapping scalar ? scalar.Suffix : ((NumberMapping)_wire).Suffix;
        writer.Line($"writer.Write{suffix}({ToWire(value, spot)});");
    }

    public override string ReadPlain(string span, string offset) => FromWire(PlainCode.Read(_wire, span, offset));

    public override string WritePlain(string span, string offset, string value, Spot spot) =>
        PlainCode.Write(_wire, span, offset, ToWire(value, spot), spot);

    private string FromWire(string number) => $"({shape.Name})({number})";

    private string ToWire(string value, Spot spot)
    {
        string number = shape.Name == shape.Underlying ? value : $"({shape.Underlying})({value})";
        return shape.Underlying == _wire.Name ? number : $"{Integers}.ToWire<{shape.Underlying}, {_wire.Name}>({number}, \"{spot.Path}\")";
    }
}
