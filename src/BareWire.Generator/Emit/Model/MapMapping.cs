namespace Fidelity.BareWire.Generator.Emit;

/// <summary>A dictionary.</summary>
internal sealed class MapMapping(MapType source, MappedType key, MappedType value, string container = Known.Dictionary) : MappedType(source)
{
    public MappedType Key { get; } = key;

    public MappedType Value { get; } = value;

    public override string Name => $"{container}<{Key.Name}, {Value.Name}>";

    public override string Annotated => $"{container}<{Key.Name}, {Value.Annotated}>";

    public override bool IsValueType => false;

    public override string Equality => $"{Known.Generated}.ByEntries<{Key.Name}, {Value.Name}, {Value.Equality}>";

    /// <summary>The least number of bytes of a key and its value.</summary>
    public int SmallestEntry => (int)Math.Min((long)Key.SmallestSize + Value.SmallestSize, int.MaxValue);
}
