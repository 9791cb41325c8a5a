namespace Fidelity.BareWire.Generator.Emit;

/// <summary>Bytes, of a number that the message or the schema says.</summary>
internal sealed class DataMapping(DataType source) : MappedType(source)
{
    public ulong? Length { get; } = source.Length;

    public override string Name => "byte[]";

    public override bool IsValueType => false;

    public override string Equality => $"{Known.Generated}.ByElements<byte, {Known.Generated}.ByValue<byte>>";
}
