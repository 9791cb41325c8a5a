namespace Fidelity.BareWire.Schemas;

/// <summary>How the primitive types are written.</summary>
internal static class PrimitiveNames
{
    private static readonly string[] Names = ["uint", "int", "u8", "u16", "u32", "u64", "i8", "i16", "i32", "i64", "f32", "f64", "bool", "str", "void"];

    public static IReadOnlyList<string> All => Names;

    public static string Of(PrimitiveKind kind) => Names[(int)kind];

    public static PrimitiveKind? KindOf(string name)
    {
        int index = Array.IndexOf(Names, name);
        return index < 0 ? null : (PrimitiveKind)index;
    }
}
