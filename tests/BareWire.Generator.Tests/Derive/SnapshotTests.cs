using System.Runtime.CompilerServices;

namespace Fidelity.BareWire.Generator.Tests.Derive;

/// <summary>
/// What is derived, byte for byte: for each piece of C# in Snapshots the file beside it. They are written anew as those of
/// schemas are.
/// </summary>
public sealed class SnapshotTests
{
    private static readonly bool Rewrites = Environment.GetEnvironmentVariable("FIDELITY_REWRITE_SNAPSHOTS") == "1";

    public static TheoryData<string> Sources =>
        [.. Directory.GetFiles(Folder(), "*.source.txt").Select(static file => Path.GetFileName(file).Split('.')[0]).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Sources))]
    public void A_type_becomes_what_is_on_record(string name)
    {
        string expected = Path.Combine(Folder(), name + ".cs.txt");
        DeriveCompilation compilation = new DeriveCompilation(File.ReadAllText(Path.Combine(Folder(), name + ".source.txt"))).MustCompile();
        string actual = string.Join('\n', compilation.Result.Results[0].GeneratedSources.Select(static source => $"// {source.HintName}\n{source.SourceText}"));

        if (Rewrites)
        {
            File.WriteAllText(expected, actual);
        }

        Assert.Equal(File.ReadAllText(expected), actual);
        Assert.DoesNotContain('\r', actual);
    }

    private static string Folder([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "Snapshots");
}
