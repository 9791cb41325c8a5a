namespace Fidelity.Memory.Tests.Compilation;

/// <summary>What the C# compiler itself keeps people from doing with an open access.</summary>
public sealed class SafetyByTheCompilerTests
{
    private const string Given = """
        using Region region = Region.Create("snippet");
        WriteCapability<int> capability = region.Allocate<int>(4).GetWriteAccess();

        """;

    [Fact]
    public void The_frame_of_these_tests_compiles() => Assert.Empty(CSharpSnippet.Errors(Given));

    [Theory]
    [InlineData("an access crosses an await", "using var access = capability.GetDirectAccess(); await Task.Yield(); access[0] = 1;", "CS4007")]
    [InlineData("an access is captured", "using var access = capability.GetDirectAccess(); Action use = () => access[0] = 1;", "CS8175")]
    [InlineData("an access is boxed", "object box = capability.GetDirectAccess();", "CS0029")]
    [InlineData("an access goes into a list", "List<DirectAccess<int>> list = [];", "CS9244")]
    [InlineData("a span leaves the method that opened it", "static Span<int> Leak(WriteCapability<int> c) { using var access = c.GetDirectAccess(); return access.Span; }", "CS8168")]
    [InlineData("a reference leaves the method that opened it", "static ref int Leak(WriteCapability<int> c) { using var access = c.GetDirectAccess(); return ref access[0]; }", "CS8168")]
    [InlineData("a value's reference leaves the method", "static ref int Leak(WriteCapability<int> c) { using var access = c.GetDirectAccess(); return ref access.Value; }", "CS8168")]
    [InlineData("a read access writes", "using var access = capability.AsReadOnly().GetDirectAccess(); access[0] = 1;", "CS8331")]
    [InlineData("a read capability writes", "ReadCapability<int> read = capability; read[0] = 1;", "CS0200")]
    [InlineData("a read capability becomes a write capability", "ReadCapability<int> read = capability; WriteCapability<int> write = read;", "CS0029")]
    [InlineData("a buffer of references", "region.Allocate<string>(1);", "CS8377")]
    [InlineData("one brand where another is expected", "static void Take(RegionBuffer<int, A> buffer) { } using var b = Region.Create<B>(); Take(b.Allocate<int>(1)); struct A : IRegionBrand; struct B : IRegionBrand;", "CS1503")]
    public void The_compiler_refuses_when(string what, string code, string error) =>
        Assert.True(CSharpSnippet.Errors(Given + code).Contains(error), $"Expected {error} when {what}; found: {string.Join(", ", CSharpSnippet.Errors(Given + code))}");

    [Theory]
    [InlineData("a capability crosses an await", "await Task.Yield(); capability[0] = 1;")]
    [InlineData("a capability is captured and stored", "Action use = () => capability[0] = 1; List<WriteCapability<int>> list = [capability]; Channel.CreateUnbounded<ReadCapability<int>>().Writer.TryWrite(capability);")]
    [InlineData("an access is used between two awaits", "await Task.Yield(); using (var access = capability.GetDirectAccess()) { access[0] = 1; access.Span.Clear(); } await Task.Yield();")]
    [InlineData("a read-only field holds a capability", "_ = new Holder(capability); sealed class Holder(WriteCapability<int> c) { private readonly WriteCapability<int> _c = c; internal void Write() => _c[0] = 1; }")]
    [InlineData("a property gives a capability", "new Holder(capability).C.Write(0, 1); sealed class Holder(WriteCapability<int> c) { internal WriteCapability<int> C => c; }")]
    public void The_compiler_accepts_when(string what, string code) =>
        Assert.True(CSharpSnippet.Errors(Given + code) is [], $"Expected no error when {what}; found: {string.Join(", ", CSharpSnippet.Errors(Given + code))}");
}
