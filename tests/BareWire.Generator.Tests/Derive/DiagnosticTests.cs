using Fidelity.BareWire.Generator.Derive;
using Fidelity.BareWire.Generator.Diagnostics;
using Fidelity.BareWire.Generator.Tests.Structs;
using Microsoft.CodeAnalysis;

namespace Fidelity.BareWire.Generator.Tests.Derive;

/// <summary>Every fault is an error in the source, at its place. Here « and » enclose the place.</summary>
public sealed class DiagnosticTests
{
    [Theory]
    [InlineData("BARE3001", "must be partial", "[BareSchema] class «C» { public int X; }")]
    [InlineData("BARE3001", "the codec of 'C'", "class «Outer» { [BareSchema] public partial class C { public int X; } }")]
    [InlineData("BARE3002", "is static", "[BareSchema] static partial class «C» { }")]
    [InlineData("BARE3002", "is a ref struct", "[BareSchema] ref partial struct «C» { public int X; }")]
    [InlineData("BARE3002", "is local to its file", "[BareSchema] file partial class «C» { public int X; }")]
    [InlineData("BARE3003", "has type parameters", "[BareSchema] partial class «C»<T> { public int X; }")]
    [InlineData("BARE3003", "'Outer' has type parameters", "partial class «Outer»<T> { [BareSchema] public partial class C { public int X; } }")]
    [InlineData("BARE3004", "no public property or field", "[BareSchema] partial class «C» { int x = 1; public int Computed => x; }")]
    [InlineData("BARE3005", "only a union can hold it", "[BareSchema, BareMember(0, typeof(E))] abstract partial class U; [BareSchema] sealed partial class E : U; [BareSchema] partial class C { public E «X» { get; set; } = new(); }")]
    [InlineData("BARE3006", "nullable annotations are off", "#nullable disable\n[BareSchema] partial class C { public string «X»; }")]
    [InlineData("BARE3006", "nullable annotations are off", "[BareSchema] partial class C {\n#nullable disable\npublic List<string>\n#nullable enable\n? «X»; }")]
    [InlineData("BARE3007", "ISO 8601", "[BareSchema] partial class C { public DateTime «X»; }")]
    [InlineData("BARE3007", "smallest unit", "[BareSchema] partial class C { public decimal? «X»; }")]
    [InlineData("BARE3007", "UTF-16", "[BareSchema] partial class C { public char «X»; }")]
    [InlineData("BARE3007", "use long", "[BareSchema] partial class C { public nint «X»; }")]
    [InlineData("BARE3007", "array of arrays", "[BareSchema] partial class C { public int[,]? «X»; }")]
    [InlineData("BARE3007", "known members", "[BareSchema] partial class C { public object? «X»; }")]
    [InlineData("BARE3007", "record struct", "[BareSchema] partial class C { public (int, int) «X»; }")]
    [InlineData("BARE3007", "use T[]", "[BareSchema] partial class C { public HashSet<int>? «X»; }")]
    [InlineData("BARE3007", "use T[]", "[BareSchema] partial class C { public IEnumerable<int>? «X»; }")]
    [InlineData("BARE3007", "use Dictionary", "[BareSchema] partial class C { public SortedDictionary<int, int>? «X»; }")]
    [InlineData("BARE3007", "add [BareSchema]", "class D; [BareSchema] partial class C { public D[]? «X»; }")]
    [InlineData("BARE3007", "keep it as byte[]", "[BareSchema] partial class C { public Int128 «X»; }")]
    [InlineData("BARE3008", "makes 'C' contain itself", "[BareSchema] partial class C { public C? «X»; }")]
    [InlineData("BARE3008", "makes 'C' contain itself", "[BareSchema] partial class C { public List<C>[] «X» { get; set; } = []; }")]
    [InlineData("BARE3009", "but 'X' has", "[BareSchema] partial class C { [BareOrder(1)] public int X; public int «Y»; }")]
    [InlineData("BARE3010", "which 'X' has already", "[BareSchema] partial class C { [BareOrder(1)] public int X; [«BareOrder(1)»] public int Y; }")]
    [InlineData("BARE3011", "parts have no order", "[BareSchema] partial class C { public int X; } partial class C { public int «Y»; }")]
    [InlineData("BARE3012", "Draft14", "[BareSchema] partial class C { public int «X1»; }")]
    [InlineData("BARE3012", "snake_case", "[BareSchema(Draft = BareDraft.Draft14)] partial class C { public int «Größe»; }")]
    [InlineData("BARE3012", "field ''", "[BareSchema] partial class C { [BareName(\"\")] public int «X»; }")]
    [InlineData("BARE3013", "as 'X' does", "[BareSchema] partial class C { public int X; public int «x»; }")]
    [InlineData("BARE3014", "cannot be the name 'c'", "[BareSchema, BareName(\"c\")] partial class «C» { public int X; }")]
    [InlineData("BARE3015", "second, different type 'D'", "static partial class A { [BareSchema] public partial class D { public int X; } } static partial class B { [BareSchema] public partial class D { public long X; } } [BareSchema] partial class C { public A.D? X; public B.D? «Y»; }")]
    [InlineData("BARE3016", "is negative", "enum E { «A» = -1, B } [BareSchema] partial class C { public E X; }")]
    [InlineData("BARE3016", "same number, 0", "enum E { A, «B» = 0 } [BareSchema] partial class C { public E X; }")]
    [InlineData("BARE3016", "becomes 'A_B' too", "enum E { AB, A_B, «aB» = 4 } [BareSchema] partial class C { public E X; }")]
    [InlineData("BARE3016", "is no name there", "enum E { «É» } [BareSchema] partial class C { public E X; }")]
    [InlineData("BARE3017", "[BareType(\"i32\")]", "[Flags] enum E { A = 1 } [BareSchema] partial class C { public E «X»; }")]
    [InlineData("BARE3017", "no values", "enum E; [BareSchema] partial class C { public E «X»; }")]
    [InlineData("BARE3017", "give it a [BareName]", "enum É { A } [BareSchema] partial class C { public É «X»; }")]
    [InlineData("BARE3018", "keys of type 'double'", "[BareSchema] partial class C { public Dictionary<double, int>? «X»; }")]
    [InlineData("BARE3018", "Draft13", "[BareSchema] partial class C { public Dictionary<Guid, int>? «X»; }")]
    [InlineData("BARE3018", "keys of type 'byte[]'", "[BareSchema] partial class C { public Dictionary<byte[], int>? «X»; }")]
    [InlineData("BARE3019", "'X' cannot be set", "[BareSchema] partial class C { public int «X» { get; } = 5; }")]
    [InlineData("BARE3019", "'X' cannot be set", "[BareSchema] partial class C(string x) { public string Text { get; set; } = x; public int «X» { get; } }")]
    [InlineData("BARE3019", "'D' cannot be set", "[BareSchema] partial class «D» { public D(int other) => X = other; public int X { get; set; } }")]
    [InlineData("BARE3020", "is required", "[BareSchema] partial class C { public int X; [BareIgnore] public required int «Y» { get; set; } }")]
    [InlineData("BARE3021", "not public", "[BareSchema] partial class C { public int X; [BareOrder(1)] int «Y» { get; set; } }")]
    [InlineData("BARE3021", "without a getter", "[BareSchema] partial class C { public int X; [BareName(\"y\")] public int «Y» { set { } } }")]
    [InlineData("BARE3021", "computed", "[BareSchema] partial class C { public int X; [BareType(\"uint\")] public int «Y» => X; }")]
    [InlineData("BARE3021", "static", "[BareSchema] partial class C { public int X; [BareLength(1)] public static int[] «Y» = []; }")]
    [InlineData("BARE3022", "No type is called 'Other'", "[BareSchema] partial class C { [«BareType(\"Other\")»] public int X; }")]
    [InlineData("BARE3022", "does not fit into it", "[BareSchema] partial class C { [«BareType(\"u32\")»] public int X; }")]
    [InlineData("BARE3022", "expected an integer type", "[BareSchema] partial class C { [«BareType(\"str\")»] public int X; }")]
    [InlineData("BARE3022", "always str", "[BareSchema] partial class C { [«BareType(\"data\")»] public string? X; }")]
    [InlineData("BARE3022", "it is a list", "[BareSchema] partial class C { [«BareType(\"u8\")»] public int[]? X; }")]
    [InlineData("BARE3022", "it is a map", "[BareSchema] partial class C { [«BareType(\"u8\")»] public Dictionary<int, int>? X; }")]
    [InlineData("BARE3022", "it is data", "[BareSchema] partial class C { [«BareType(\"u8\")»] public byte[]? X; }")]
    [InlineData("BARE3022", "data[16]", "[BareSchema] partial class C { [«BareType(\"str\")»] public Guid X; }")]
    [InlineData("BARE3022", "which says what it is", "[BareSchema] partial struct D { public int X; } [BareSchema] partial class C { [«BareType(\"u8\")»] public D X; }")]
    [InlineData("BARE3023", "at least 1", "[BareSchema] partial class C { [«BareLength(0)»] public int[]? X; }")]
    [InlineData("BARE3023", "only lists and bytes", "[BareSchema] partial class C { [«BareLength(3)»] public string? X; }")]
    [InlineData("BARE3023", "put the length there", "[BareSchema] partial class C { [BareType(\"list<uint>\"), «BareLength(3)»] public int[]? X; }")]
    [InlineData("BARE3024", "add [BareSchema] to it", "[BareSchema, «BareMember(0, typeof(D))»] abstract partial class C; class D : C;")]
    [InlineData("BARE3024", "does not inherit", "[BareSchema, «BareMember(0, typeof(D))»] abstract partial class C; [BareSchema] partial class D { public int X; }")]
    [InlineData("BARE3024", "does not implement", "[BareSchema, «BareMember(0, typeof(D))»] partial interface C; [BareSchema] partial class D { public int X; }")]
    [InlineData("BARE3024", "listed already", "[BareSchema, BareMember(0, typeof(D)), «BareMember(1, typeof(D))»] abstract partial class C; [BareSchema] partial class D : C { public int X; }")]
    [InlineData("BARE3024", "the union itself", "[BareSchema, «BareMember(0, typeof(C))»] abstract partial class C;")]
    [InlineData("BARE3024", "expected a class or struct", "[BareSchema, «BareMember(0, typeof(int[]))»] abstract partial class C;")]
    [InlineData("BARE3025", "is that of 'D'", "[BareSchema, BareMember(3, typeof(D)), «BareMember(3, typeof(E))»] abstract partial class C; [BareSchema] partial class D : C { public int X; } [BareSchema] partial class E : C { public int X; }")]
    [InlineData("BARE3026", "is abstract", "[BareSchema] abstract partial class «C» { public int X; }")]
    [InlineData("BARE3026", "is an interface", "[BareSchema] partial interface «C»;")]
    [InlineData("BARE3027", "make it abstract", "[BareSchema, «BareMember(0, typeof(C))»] partial class C { public int X; }")]
    [InlineData("BARE3028", "rename it", "[BareSchema] partial class C { public byte[]? «Encode»; }")]
    [InlineData("BARE3028", "rename it", "[BareSchema] partial class C { public int X; public class «BareCodec»; }")]
    [InlineData("BARE3098", "found 'x1'", "[BareSchema(Draft = BareDraft.Draft14)] partial struct D { public int X1; } [BareSchema] partial class «C» { public D X; }")]
    public void Each_fault_is_told_where_it_is(string id, string message, string source)
    {
        MarkedSource marked = new(source);
        Diagnostic found = Assert.Single(new DeriveCompilation(marked.Code).Result.Diagnostics);

        Assert.Equal((id, DiagnosticSeverity.Error), (found.Id, found.Severity));
        Assert.Contains(message, found.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal("Snippet.cs", found.Location.GetLineSpan().Path);
        Assert.Equal((marked.Start, marked.Marked), (found.Location.SourceSpan.Start, marked.Code.Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length)));
    }

    [Fact]
    public void A_circle_is_told_by_each_of_its_types_where_it_closes()
    {
        DeriveCompilation compilation = new("[BareSchema] partial class A { public B? X; } [BareSchema] partial class B { public A? Y; } [BareSchema] partial class C { public A? Z; }");

        Assert.Equal(
            ["Member 'X' makes 'B' contain itself", "Member 'Y' makes 'A' contain itself"],
            compilation.Result.Diagnostics.Select(static fault => fault.GetMessage(null).Split(',')[0]).Order());
        Assert.All(compilation.Result.Diagnostics, static fault => Assert.Equal("BARE3008", fault.Id));
    }

    [Fact]
    public void A_circle_through_a_union_is_told_at_the_member() => Assert.Contains(
        new DeriveCompilation("[BareSchema, BareMember(0, typeof(Group))] abstract partial class Shape; [BareSchema] sealed partial class Group : Shape { public Shape[] Parts { get; set; } = []; }").Result.Diagnostics,
        static fault => fault.Id == "BARE3008" && fault.GetMessage(null).StartsWith("Member 'Parts' makes 'Shape'", StringComparison.Ordinal));

    [Fact]
    public void Faults_of_a_used_type_are_told_once_by_it() => Assert.Equal(
        "BARE3007",
        Assert.Single(new DeriveCompilation("[BareSchema] partial class A { public B? X; } [BareSchema] partial class B { public decimal Y; }").Result.Diagnostics).Id);

    [Fact]
    public void Several_faults_of_a_type_are_all_told() => Assert.Equal(
        ["BARE3007", "BARE3012", "BARE3013"],
        new DeriveCompilation("[BareSchema] partial class A { public char X; public int X1; public int x; }").Result.Diagnostics.Select(static fault => fault.Id).Order());

    [Fact]
    public void A_failure_of_the_generator_is_told_with_the_type()
    {
        INamedTypeSymbol type = new DeriveCompilation("class Broken;").Source.GetTypeByMetadataName("Broken")!;

        Diagnostic fault = Assert.Single(TypeAnalysis.Failed(type, new InvalidOperationException("why")).Findings).ToDiagnostic();

        Assert.Equal(("BARE3099", "The generator failed on 'Broken' with InvalidOperationException: why; please report this, with the type"), (fault.Id, fault.GetMessage(null)));
    }

    [Fact]
    public void Every_id_is_tested_and_in_the_catalogue_once()
    {
        string[] ids = [.. typeof(DeriveDiagnostics)
            .GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)
            .Select(static field => field.GetValue(null))
            .OfType<DiagnosticDescriptor>()
            .Select(static descriptor => descriptor.Id)];
        string[] tested = [.. typeof(DiagnosticTests).GetMethod(nameof(Each_fault_is_told_where_it_is))!
            .GetCustomAttributesData()
            .Where(static data => data.AttributeType == typeof(InlineDataAttribute))
            .Select(static data => (string)((IReadOnlyList<System.Reflection.CustomAttributeTypedArgument>)data.ConstructorArguments[0].Value!)[0].Value!)
            .Append("BARE3099")
            .Distinct()];

        Assert.Equal(ids.Distinct().Order(), ids.Order());
        Assert.Equal(ids.Order(), tested.Order());
    }
}
