namespace Fidelity.BareWire.Generator.Emit;

/// <summary>A primitive that the reader and the writer have one method for, and whose size is not fixed or not free.</summary>
internal sealed class ScalarMapping : MappedType
{
    private ScalarMapping(PrimitiveType source, string name, string suffix)
        : base(source)
    {
        Kind = source.Kind;
        Name = name;
        Suffix = suffix;
    }

    public PrimitiveKind Kind { get; }

    public override string Name { get; }

    /// <summary>The end of the reader's and the writer's method: <c>ReadUInt</c>.</summary>
    public string Suffix { get; }

    public override bool IsInteger => Kind != PrimitiveKind.Bool;

    public override bool IsUnmanaged => true;

    public static ScalarMapping Of(PrimitiveType source) => source.Kind switch
    {
        PrimitiveKind.UInt => new(source, "ulong", "UInt"),
        PrimitiveKind.Int => new(source, "long", "Int"),
        PrimitiveKind.Bool => new(source, "bool", "Bool"),
        _ => throw new ArgumentOutOfRangeException(nameof(source), source.Kind, "Expected uint, int or bool."),
    };
}
