using System.Runtime.CompilerServices;
using Fidelity.BareWire.Generator.Emit;
using Fidelity.BareWire.Generator.Tests.Running;
using Fidelity.BareWire.Schemas;

namespace Fidelity.BareWire.Generator.Tests;

/// <summary>
/// What is generated, byte for byte: for each schema in Snapshots the file beside it. With the environment variable
/// FIDELITY_REWRITE_SNAPSHOTS set to 1, the files are written anew, to be looked at before they are committed.
/// </summary>
public sealed class SnapshotTests
{
    private static readonly bool Rewrites = Environment.GetEnvironmentVariable("FIDELITY_REWRITE_SNAPSHOTS") == "1";

    public static TheoryData<string> Schemas => [.. SchemaFiles.Select(static file => Path.GetFileNameWithoutExtension(file))];

    internal static IReadOnlyList<string> SchemaFiles => [.. Directory.GetFiles(Folder(), "*.bare").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Schemas))]
    public void A_schema_becomes_what_is_on_record(string name)
    {
        string expected = Path.Combine(Folder(), name + ".cs.txt");
        string text = File.ReadAllText(Path.Combine(Folder(), name + ".bare"));
        string actual = GeneratorRun.Of(new SchemaText($"/project/{name}.bare", text)).MustCompile().SingleSource();

        if (Rewrites)
        {
            File.WriteAllText(expected, actual);
        }

        Assert.Equal(File.ReadAllText(expected), actual);
        Assert.DoesNotContain('\r', actual);
    }

    [Fact]
    public void The_emitter_gives_the_same_without_a_compiler()
    {
        const string Text = "type A struct {\r\n  b: list<str>\r\n}\r\n";
        CSharpOptions options = new(Text, CSharpOptions.SchemaClassOf("/some/where/a.bare"), "Made");

        string emitted = CSharpEmitter.Emit(BareSchema.ParseOrThrow(Text), options);

        Assert.Equal(GeneratorRun.Of(new SchemaText("/project/a.bare", Text)).SingleSource(), emitted);
        Assert.DoesNotContain('\r', emitted);
    }

    private static string Folder([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "Snapshots");
}
