using Fidelity.BareWire.Generator.Emit;

namespace Fidelity.BareWire.Generator.Derive;

/// <summary>A type with [BareSchema], which has its codec inside.</summary>
/// <param name="source">The type in the schema.</param>
/// <param name="shape">The type in C#.</param>
internal sealed class UserMapping(UserType source, Shape shape) : CustomMapping(source)
{
    public override string Name => shape.Name;

    public override bool IsValueType => shape.IsValueType;

    public override bool IsUnmanaged => shape.IsUnmanaged;

    public override int? PlainSize => shape.PlainSize;

    public override string? BlockCodec => shape.IsBlock ? Codec : null;

    private string Codec => $"{Name}.{DeriveNames.Codec}";

    public override string Read(HelperMethods helpers) => $"{Codec}.Read(ref reader)";

    public override void Write(SourceWriter writer, HelperMethods helpers, string value, Spot spot) =>
        writer.Line($"{Codec}.Write(ref writer, {Present(value, spot)});");

    public override string ReadPlain(string span, string offset) => $"{Codec}.ReadFixed({PlainCode.Part(span, offset, this)})";

    public override string WritePlain(string span, string offset, string value, Spot spot) =>
        $"{Codec}.WriteFixed({PlainCode.Part(span, offset, this)}, {Present(value, spot)});";

    private string Present(string value, Spot spot) => IsValueType ? value : spot.NotNull(value);
}
