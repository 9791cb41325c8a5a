using Fidelity.BareWire.Generator.Tests.Running;

namespace Fidelity.BareWire.Generator.Tests;

/// <summary>The README's schema becomes the types that its code uses.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void The_schema_and_the_code_compile_together()
    {
        string[] parts = File.ReadAllText(Path.Combine(RepositoryRoot(), "README.md")).Split("```");
        string schema = Assert.Single(parts, static part => part.StartsWith("\n# company.bare", StringComparison.Ordinal));
        string code = Assert.Single(parts, static part => part.StartsWith("cs\n", StringComparison.Ordinal))["cs".Length..];
        string program = $$"""
            using Fidelity.BareWire.Layout;
            using Fidelity.Memory;

            namespace Made;

            internal static class Readme
            {
                internal static void Run(Customer customer, Region region)
                {
                    {{code}}
                }
            }
            """;

        GeneratorRun.Of(new ProjectOptions("Made"), program, new SchemaText("/project/company.bare", schema, layout: "true")).MustCompile();
    }

    private static string RepositoryRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Fidelity.slnx")))
        {
            folder = folder.Parent;
        }

        return folder!.FullName;
    }
}
