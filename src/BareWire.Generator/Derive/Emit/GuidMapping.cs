using Fidelity.BareWire.Generator.Emit;

namespace Fidelity.BareWire.Generator.Derive;

/// <summary>A Guid: 16 bytes, in the order in which its text has them.</summary>
internal sealed class GuidMapping(DataType source) : CustomMapping(source)
{
    private const string Bytes = Known.Generated + ".BareBytes";
    private const int Size = 16;

    public override string Name => "global::System.Guid";

    public override bool IsUnmanaged => true;

    public override int? PlainSize => Size;

    public override string Read(HelperMethods helpers) => FormattableString.Invariant($"{Bytes}.ReadGuid(reader.ReadFixed({Size}))");

    public override void Write(SourceWriter writer, HelperMethods helpers, string value, Spot spot) =>
        writer.Line(FormattableString.Invariant($"{Bytes}.WriteGuid(writer.WriteFixed({Size}), {value});"));

    public override string ReadPlain(string span, string offset) => $"{Bytes}.ReadGuid({PlainCode.Part(span, offset, this)})";

    public override string WritePlain(string span, string offset, string value, Spot spot) =>
        $"{Bytes}.WriteGuid({PlainCode.Part(span, offset, this)}, {value});";
}
