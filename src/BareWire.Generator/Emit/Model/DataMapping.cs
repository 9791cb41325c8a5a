namespace Fidelity.BareWire.Generator.Emit;

/// <summary>Bytes, of a number that the message or the schema says.</summary>
internal sealed class DataMapping(DataType source) : MappedType(source)
{
    private const ulong LargestPlain = 256;

    public ulong? Length { get; } = source.Length;

    public override string Name => "byte[]";

    /// <inheritdoc/>
    public override int? PlainSize => Length <= LargestPlain ? (int)Length : null;

    public override bool IsValueType => false;

    public override string Equality => $"{Known.Generated}.ByElements<byte, {Known.Generated}.ByValue<byte>>";
}
