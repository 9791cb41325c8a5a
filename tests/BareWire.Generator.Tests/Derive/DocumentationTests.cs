using System.Runtime.CompilerServices;

namespace Fidelity.BareWire.Generator.Tests.Derive;

/// <summary>The example of docs/derived-schemas.md compiles, and its schema is the one on the page.</summary>
public sealed class DocumentationTests
{
    [Fact]
    public void The_example_becomes_the_schema_beside_it()
    {
        string[] blocks = File.ReadAllText(Page()).Split("```");
        string code = blocks[1]["csharp\n".Length..];
        int use = code.IndexOf("byte[] message", StringComparison.Ordinal);
        string program = $$"""
            {{code[..use]}}
            /// <summary>The use of it.</summary>
            internal static class Use { internal static Person Run(Person person) { {{code[use..]}} return again; } }
            """;

        DeriveCompilation compilation = new DeriveCompilation(program).MustCompile();

        Assert.Equal(blocks[3].TrimStart('\n'), compilation.SchemaOf("Person"));
    }

    private static string Page([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../../docs/derived-schemas.md"));
}
