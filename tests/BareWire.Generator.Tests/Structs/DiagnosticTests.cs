using Microsoft.CodeAnalysis;

namespace Fidelity.BareWire.Generator.Tests.Structs;

public sealed class DiagnosticTests
{
    [Theory]
    [InlineData("BARE2001", "'S' must be partial", "[BareStruct] struct «S» { [BareField(0)] public int A; }")]
    [InlineData("BARE2001", "'Outer' must be partial", "class «Outer» { [BareStruct] internal partial struct S { [BareField(0)] public int A; } }")]
    [InlineData("BARE2001", "local to its file", "[BareStruct] file partial struct «S» { [BareField(0)] public int A; }")]
    [InlineData("BARE2002", "ref struct", "[BareStruct] ref partial struct «S» { [BareField(0)] public int A; }")]
    [InlineData("BARE2003", "no fields", "[BareStruct] partial struct «S» { public static int A; public const int B = 1; }")]
    [InlineData("BARE2004", "Field 'B' of 'S' has no [BareField(n)]", "[BareStruct] partial struct S { [BareField(0)] public int A; public int «B»; }")]
    [InlineData("BARE2004", "Field 'B' of 'S' has no [BareField(n)]", "[BareStruct] partial struct S { [BareField(0)] public int A; public int «B» { get; set; } }")]
    [InlineData("BARE2004", "[BareCase(tag)]", "[BareUnion(0)] [StructLayout(LayoutKind.Explicit)] partial struct U { [BareField(0)] [FieldOffset(0)] public uint T; [FieldOffset(4)] public int «B»; }")]
    [InlineData("BARE2005", "number 1, which field 'A' has", "[BareStruct] partial struct S { [BareField(1)] public int A; [BareField(1)] public int «B»; }")]
    [InlineData("BARE2006", "use BareText", "[BareStruct] partial struct S { [BareField(0)] public string «A»; }")]
    [InlineData("BARE2006", "use BareArray<T>", "[BareStruct] partial struct S { [BareField(0)] public int[] «A»; }")]
    [InlineData("BARE2006", "reference to managed memory", "[BareStruct] partial struct S { [BareField(0)] public object «A»; }")]
    [InlineData("BARE2006", "use int or long", "[BareStruct] partial struct S { [BareField(0)] public nint «A»; }")]
    [InlineData("BARE2006", "use int or long", "[BareStruct] partial struct S { [BareField(0)] public nuint «A»; }")]
    [InlineData("BARE2006", "BarePointer<T>", "[BareStruct] unsafe partial struct S { [BareField(0)] public int* «A»; }")]
    [InlineData("BARE2006", "ushort", "[BareStruct] partial struct S { [BareField(0)] public char «A»; }")]
    [InlineData("BARE2006", "give it [BareStruct]", "[BareStruct] partial struct S { [BareField(0)] public decimal «A»; }")]
    [InlineData("BARE2006", "give it [BareStruct]", "[BareStruct] partial struct S { [BareField(0)] public Guid «A»; }")]
    [InlineData("BARE2006", "give it [BareStruct]", "[BareStruct] partial struct S { [BareField(0)] public Int128 «A»; }")]
    [InlineData("BARE2006", "references to managed memory", "struct R { public string X; } [BareStruct] partial struct S { [BareField(0)] public R «A»; }")]
    [InlineData("BARE2006", "not known here", "[BareStruct] partial struct S<T> where T : unmanaged { [BareField(0)] public T «A»; }")]
    [InlineData("BARE2006", "another generator", "[BareStruct] partial struct S { [BareField(0)] public Unknown «A»; }")]
    [InlineData("BARE2006", "'decimal' has none", "[BareStruct] partial struct S { [BareField(0)] public BarePointer<decimal> «A»; }")]
    [InlineData("BARE2006", "'char' has none", "[BareStruct] partial struct S { [BareField(0)] public BareOptional<char> «A»; }")]
    [InlineData("BARE2006", "'System.Guid' has none", "[BareStruct] partial struct S { [BareField(0)] public BareEntry<int, Guid> «A»; }")]
    [InlineData("BARE2006", "hold itself", "[BareStruct] partial struct S { [BareField(0)] public BareOptional<S> «A»; }")]
    [InlineData("BARE2006", "the enum has no values", "enum E {} [BareStruct] partial struct S { [BareField(0)] public E «A»; }")]
    [InlineData("BARE2006", "made for layouts", "[BareStruct] partial struct S { [BareField(0)] public LayoutHeader «A»; }")]
    [InlineData("BARE2006", "aligned to 16", "[BareStruct] [StructLayout(LayoutKind.Sequential, Size = 16)] partial struct A16 { [BareField(0, Alignment = 16)] public int V; } [BareStruct] partial struct S { [BareField(0)] public BareOptional<A16> «A»; }")]
    [InlineData("BARE2006", "its alignment is raised", "[BareStruct] [StructLayout(LayoutKind.Sequential, Size = 16)] partial struct S { [BareField(0, Alignment = 16, Target = typeof(BareOptional<S>))] public BareLinks «A»; }")]
    [InlineData("BARE2007", "alignment 3", "[BareStruct] partial struct S { [BareField(0, Alignment = 3)] public int «A»; }")]
    [InlineData("BARE2007", "from 4", "[BareStruct] partial struct S { [BareField(0, Alignment = 2)] public int «A»; }")]
    [InlineData("BARE2007", "to 4096", "[BareStruct] partial struct S { [BareField(0, Alignment = 8192)] public int «A»; }")]
    [InlineData("BARE2007", "alignment -8", "[BareStruct] partial struct S { [BareField(0, Alignment = -8)] public int «A»; }")]
    [InlineData("BARE2008", "offset 4 as declared, but at 0 by its layout; declare the fields in the order of their numbers", "[BareStruct] partial struct S { [BareField(2)] public int A; [BareField(1)] public int «B»; }")]
    [InlineData("BARE2008", "offset 1 as declared, but at 4 by its layout; remove Pack", "[BareStruct] [StructLayout(LayoutKind.Sequential, Pack = 1)] partial struct S { [BareField(0)] public byte A; [BareField(1)] public int «B»; }")]
    [InlineData("BARE2008", "declare it with [FieldOffset(8)]", "[BareStruct] [StructLayout(LayoutKind.Explicit)] partial struct S { [BareField(0)] [FieldOffset(0)] public int A; [BareField(1)] [FieldOffset(4)] public long «B»; }")]
    [InlineData("BARE2008", "LayoutKind.Explicit", "[BareStruct] partial struct S { [BareField(0)] public int A; [BareField(1, Alignment = 8)] public int «B»; }")]
    [InlineData("BARE2008", "offset 4 as declared, but at 8", "[BareUnion] [StructLayout(LayoutKind.Explicit)] partial struct U { [BareField(0)] [FieldOffset(0)] public uint T; [BareCase(1)] [FieldOffset(8)] public long A; [BareCase(2)] [FieldOffset(4)] public int «B»; }")]
    [InlineData("BARE2009", "4 bytes as declared, but 8 by its layout; declare it with Size = 8", "[BareStruct] partial struct «S» { [BareField(0, Alignment = 8)] public int A; }")]
    [InlineData("BARE2009", "remove Size", "[BareStruct] [StructLayout(LayoutKind.Sequential, Size = 32)] partial struct «S» { [BareField(0)] public int A; }")]
    [InlineData("BARE2010", "LayoutKind.Auto", "[BareStruct] [StructLayout(LayoutKind.Auto)] partial struct «S» { [BareField(0)] public int A; }")]
    [InlineData("BARE2011", "expected the type BarePointer<S>", "[BareStruct] partial struct S { [BareField(0, Chain = true)] public BarePointer<int> «A»; }")]
    [InlineData("BARE2011", "expected the type BarePointer<S>", "[BareStruct] partial struct S { [BareField(0, Chain = true)] public int «A»; }")]
    [InlineData("BARE2011", "one predecessor", "[BareStruct] partial struct S { [BareField(0, Chain = true, Shared = true)] public BarePointer<S> «A»; }")]
    [InlineData("BARE2011", "another link", "[BareStruct] partial struct S { [BareField(0, Chain = true)] public BarePointer<S> A; [BareField(1, Chain = true)] public BarePointer<S> «B»; }")]
    [InlineData("BARE2012", "no references of its own", "[BareStruct] partial struct S { [BareField(0, Shared = true)] public int «A»; }")]
    [InlineData("BARE2012", "no references of its own", "[BareStruct] partial struct T { [BareField(0)] public BareText A; } [BareStruct] partial struct S { [BareField(0, Shared = true)] public T «A»; }")]
    [InlineData("BARE2013", "has no tag", "[BareUnion] [StructLayout(LayoutKind.Explicit)] partial struct «U» { [BareCase(1)] [FieldOffset(0)] public int A; }")]
    [InlineData("BARE2013", "more than one tag", "[BareUnion(0)] [StructLayout(LayoutKind.Explicit)] partial struct «U» { [BareField(0)] [FieldOffset(0)] public uint A; [BareField(1)] [FieldOffset(4)] public uint B; }")]
    [InlineData("BARE2013", "tag of type 'int'", "[BareUnion(0)] [StructLayout(LayoutKind.Explicit)] partial struct U { [BareField(0)] [FieldOffset(0)] public int «T»; }")]
    [InlineData("BARE2014", "occurs twice", "[BareUnion] [StructLayout(LayoutKind.Explicit)] partial struct U { [BareField(0)] [FieldOffset(0)] public uint T; [BareCase(1)] [FieldOffset(4)] public int A; [BareCase(1)] [FieldOffset(4)] public int «B»; }")]
    [InlineData("BARE2014", "occurs twice", "[BareUnion(3, 3)] [StructLayout(LayoutKind.Explicit)] partial struct «U» { [BareField(0)] [FieldOffset(0)] public uint T; }")]
    [InlineData("BARE2014", "does not fit in the 1 bytes", "[BareUnion] [StructLayout(LayoutKind.Explicit)] partial struct U { [BareField(0)] [FieldOffset(0)] public byte T; [BareCase(256)] [FieldOffset(4)] public int «A»; }")]
    [InlineData("BARE2003", "no fields", "[BareUnion] [StructLayout(LayoutKind.Explicit)] partial struct «U» { [BareField(0)] [FieldOffset(0)] public uint T; }")]
    [InlineData("BARE2015", "LayoutKind.Explicit", "[BareUnion(0)] partial struct «U» { [BareField(0)] public uint T; }")]
    [InlineData("BARE2016", "keep the one", "[BareStruct] [BareUnion(0)] [StructLayout(LayoutKind.Explicit)] partial struct «U» { [BareField(0)] [FieldOffset(0)] public uint T; }")]
    [InlineData("BARE2018", "through 'BareOptional<S>'", "[BareStruct] partial struct S { [BareField(0)] public BareArray<BareOptional<S>> «A»; }")]
    [InlineData("BARE2018", "BareLinks with Target = typeof(BareEntry<BareText, S>)", "[BareStruct] partial struct S { [BareField(0)] public BareArray<BareEntry<BareText, S>> «A»; }")]
    [InlineData("BARE2018", "BareLink with Target = typeof(BareListNode<S>)", "[BareStruct] partial struct S { [BareField(0)] public BarePointer<BareListNode<S>> «A»; }")]
    [InlineData("BARE2006", "say what it leads to", "[BareStruct] partial struct S { [BareField(0)] public BareLink «A»; }")]
    [InlineData("BARE2019", "remove 'Target'", "[BareStruct] partial struct S { [BareField(0, Target = typeof(int))] public BarePointer<int> «A»; }")]
    [InlineData("BARE2017", "rename it", "[BareStruct] partial struct S { [BareField(0)] public int «Layout»; }")]
    public void Each_fault_is_told_where_it_is(string id, string message, string source)
    {
        MarkedSource marked = new(source);
        StructCompilation compilation = new(marked.Code);

        Diagnostic found = Assert.Single(compilation.Result.Diagnostics.DistinctBy(static diagnostic => diagnostic.Location.SourceSpan));
        Assert.Equal(id, found.Id);
        Assert.Equal(DiagnosticSeverity.Error, found.Severity);
        Assert.Contains(message, found.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal("Snippet.cs", found.Location.GetLineSpan().Path);
        Assert.Equal((marked.Start, marked.Marked), (found.Location.SourceSpan.Start, marked.Code.Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length)));
    }

    [Fact]
    public void Every_id_is_tested_and_in_the_catalogue_once()
    {
        string[] ids = [.. typeof(Generator.Diagnostics.StructDiagnostics)
            .GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)
            .Select(static field => field.GetValue(null))
            .OfType<DiagnosticDescriptor>()
            .Select(static descriptor => descriptor.Id)];
        string[] tested = [.. typeof(DiagnosticTests).GetMethod(nameof(Each_fault_is_told_where_it_is))!
            .GetCustomAttributesData()
            .Where(static data => data.AttributeType == typeof(InlineDataAttribute))
            .Select(static data => (string)((IReadOnlyList<System.Reflection.CustomAttributeTypedArgument>)data.ConstructorArguments[0].Value!)[0].Value!)
            .Distinct()];

        Assert.Equal(ids.Order(), ids.Distinct().Order());
        Assert.Equal(ids.Order(), tested.Order());
    }

    [Fact]
    public void Structs_that_the_runtime_cannot_load_are_told_with_the_way_out()
    {
        StructCompilation compilation = new("""
            [BareStruct] partial struct A { [BareField(0)] public BarePointer<B> X; }
            [BareStruct] partial struct B { [BareField(0)] public BareUnion<int, C> Y; }
            [BareStruct] partial struct C { [BareField(0)] public A Z; }
            """);

        Assert.Equal(
            [
                "Field 'X' leads from 'A' back to it through 'B', which the runtime cannot load; make it a BareLink with Target = typeof(B)",
                "Field 'Y' leads from 'B' back to it through 'C', which the runtime cannot load; use a BareLink or BareLinks somewhere on the way",
                "Field 'Z' leads from 'C' back to it through 'A', which the runtime cannot load; use a BareLink or BareLinks somewhere on the way",
            ],
            compilation.Result.Diagnostics.Select(static diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Two_structs_that_hold_each_other_are_told_and_not_followed_forever()
    {
        StructCompilation compilation = new("[BareStruct] partial struct A { [BareField(0)] public B X; } [BareStruct] partial struct B { [BareField(0)] public A X; }");

        Assert.All(compilation.Result.Diagnostics, static diagnostic => Assert.Equal("BARE2006", diagnostic.Id));
        Assert.NotEmpty(compilation.Result.Diagnostics);
    }
}
