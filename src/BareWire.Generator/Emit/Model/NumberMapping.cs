namespace Fidelity.BareWire.Generator.Emit;

/// <summary>A number of fixed size.</summary>
internal sealed class NumberMapping : MappedType
{
    private NumberMapping(PrimitiveType source, string name, string suffix, string primitive, int size)
        : base(source)
    {
        Name = name;
        Suffix = suffix;
        Primitive = primitive;
        Size = size;
    }

    public override string Name { get; }

    /// <summary>The end of the reader's and the writer's method: <c>ReadU32</c>.</summary>
    public string Suffix { get; }

    /// <summary>The name in BinaryPrimitives: <c>ReadUInt32LittleEndian</c>; empty for single bytes.</summary>
    public string Primitive { get; }

    public int Size { get; }

    public override bool IsUnmanaged => true;

    public override bool IsInteger => Suffix[0] != 'F';

    public override int? PlainSize => Size;

    public static NumberMapping Of(PrimitiveType source) => source.Kind switch
    {
        PrimitiveKind.U8 => new(source, "byte", "U8", "", 1),
        PrimitiveKind.U16 => new(source, "ushort", "U16", "UInt16", 2),
        PrimitiveKind.U32 => new(source, "uint", "U32", "UInt32", 4),
        PrimitiveKind.U64 => new(source, "ulong", "U64", "UInt64", 8),
        PrimitiveKind.I8 => new(source, "sbyte", "I8", "", 1),
        PrimitiveKind.I16 => new(source, "short", "I16", "Int16", 2),
        PrimitiveKind.I32 => new(source, "int", "I32", "Int32", 4),
        PrimitiveKind.I64 => new(source, "long", "I64", "Int64", 8),
        PrimitiveKind.F32 => new(source, "float", "F32", "Single", 4),
        PrimitiveKind.F64 => new(source, "double", "F64", "Double", 8),
        _ => throw new ArgumentOutOfRangeException(nameof(source), source.Kind, "Expected a number of fixed size."),
    };
}
