namespace Fidelity.BareWire.Generator.Tests.Derive;

/// <summary>Which structs are copied as a block.</summary>
public sealed class BlockTests
{
    [Theory]
    [InlineData(true, "partial record struct S(int A, int B, double C);")]
    [InlineData(true, "readonly partial record struct S(ulong A, uint B, ushort C, byte D, sbyte E);")]
    [InlineData(true, "partial struct S { public float A; public int B { get; set; } }")]
    [InlineData(true, "partial struct S { public Inner A; public Inner B; }")]
    [InlineData(false, "partial record struct S(long A, int B);")]
    [InlineData(false, "partial record struct S(byte A, short B);")]
    [InlineData(false, "partial record class S(int A, int B);")]
    [InlineData(false, "partial record struct S(int A, bool B);")]
    [InlineData(false, "partial record struct S(Guid A);")]
    [InlineData(false, "partial struct S { [BareOrder(2)] public int A; [BareOrder(1)] public int B; }")]
    [InlineData(false, "partial struct S { public int A; [BareIgnore] public int B; }")]
    [InlineData(false, "partial struct S { public int A; private int _b; public int Sum => A + _b++; }")]
    [InlineData(false, "partial struct S { public int A { get => field; set => field = Math.Max(0, value); } }")]
    [InlineData(false, "partial struct S { public S() { } public int A; }")]
    [InlineData(false, "partial struct S { public S(int a) => A = Math.Max(a, 0); public int A { get; } }")]
    [InlineData(false, "partial struct S { [BareType(\"u8\")] public int A; }")]
    [InlineData(false, "partial struct S { public Loose A; }")]
    public void Only_what_is_the_same_in_memory_is_copied_as_a_block(bool isBlock, string declaration)
    {
        DeriveCompilation compilation = new(
            $$"""
            [BareSchema] public {{declaration}}
            [BareSchema] public partial record struct Inner(int A, int B);
            [BareSchema, System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)] public partial struct Loose { public int A; public int B; }
            [BareSchema] public sealed partial record Holder(S[] All);
            """);

        Assert.Equal(isBlock, compilation.MustCompile().SourceOf("Holder").Contains("BareCodec.ReadAll(ref reader, items)", StringComparison.Ordinal));
    }
}
