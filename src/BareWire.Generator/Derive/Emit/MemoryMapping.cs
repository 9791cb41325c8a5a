using Fidelity.BareWire.Generator.Emit;

namespace Fidelity.BareWire.Generator.Derive;

/// <summary>Memory of bytes; decoding gives it an array of its own.</summary>
/// <param name="source">The type in the schema.</param>
/// <param name="name">The type in C#.</param>
internal sealed class MemoryMapping(DataType source, string name) : CustomMapping(source)
{
    private readonly DataMapping _data = new(source);

    public override string Name => name;

    public override string Read(HelperMethods helpers) => new ReadCode(helpers).Read(_data, new Spot("", "", null));

    public override void Write(SourceWriter writer, HelperMethods helpers, string value, Spot spot) => writer.Line(_data.Length is { } length
        ? FormattableString.Invariant($"{Known.Generated}.BareBytes.Write(ref writer, {value}.Span, {length}UL, \"{spot.Path}\");")
        : $"writer.WriteData({value}.Span);");
}
