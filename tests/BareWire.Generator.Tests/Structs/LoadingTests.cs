using System.Runtime.Loader;

namespace Fidelity.BareWire.Generator.Tests.Structs;

/// <summary>What the generator lets pass is loaded by the runtime, and what it refuses as unloadable is not.</summary>
public sealed class LoadingTests
{
    [Theory]
    [InlineData(true, "public BarePointer<S> F;")]
    [InlineData(true, "public BareArray<BarePointer<S>> F;")]
    [InlineData(true, "public BareUnion<S, BareArray<S>> F;")]
    [InlineData(true, "public BarePointer<BareListNode<int>> F;")]
    [InlineData(true, "public BareListNode<int> F;")]
    [InlineData(true, "public BarePointer<Leaf> F;")]
    [InlineData(false, "public BareArray<BareOptional<S>> F;")]
    [InlineData(false, "public BareArray<BareEntry<int, S>> F;")]
    [InlineData(false, "public BarePointer<BareListNode<S>> F;")]
    [InlineData(false, "public BarePointer<BackByPointer> F;")]
    [InlineData(false, "public BarePointer<BackInPlace> F;")]
    [InlineData(false, "public BackByPointer F;")]
    public void A_field_passes_exactly_if_the_runtime_loads_it(bool loads, string field)
    {
        StructCompilation compilation = new($$"""
            [BareStruct] public partial struct S { [BareField(0)] {{field}} }
            [BareStruct] public partial struct Leaf { [BareField(0)] public BarePointer<Leaf> Next; }
            [BareStruct] public partial struct BackByPointer { [BareField(0)] public BarePointer<S> Back; }
            [BareStruct] public partial struct BackInPlace { [BareField(0)] public S Back; }
            """);
        bool passes = !compilation.Result.Diagnostics.Any(static diagnostic => diagnostic.Id == "BARE2018" && diagnostic.GetMessage(null).StartsWith("Field 'F'", StringComparison.Ordinal));
        using MemoryStream image = new();
        Assert.True(compilation.Source.Emit(image).Success);
        image.Position = 0;
        AssemblyLoadContext context = new("loading", isCollectible: true);
        Type? found = null;
        Exception? refused = Record.Exception(() =>
        {
            found = context.LoadFromStream(image).GetType("S", throwOnError: true);
            Activator.CreateInstance(found!);
        });
        context.Unload();

        Assert.Equal(loads, refused is null);
        Assert.Equal(loads, passes);
    }
}
