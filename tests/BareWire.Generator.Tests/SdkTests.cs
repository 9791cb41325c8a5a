using Fidelity.BareWire.Generator.Tests.Running;

namespace Fidelity.BareWire.Generator.Tests;

/// <summary>The generator in a real build, with the SDK's analyzers, for trimming and AOT too, and warnings as errors.</summary>
public sealed class SdkTests
{
    [Fact]
    public async Task Schema_files_beside_the_code_become_types_without_a_warning()
    {
        using SdkProject project = new();
        foreach (string schema in SnapshotTests.SchemaFiles)
        {
            project.Write($"Schemas/{Path.GetFileName(schema)}", await File.ReadAllTextAsync(schema));
        }

        project.Write("Use.cs", """
            namespace Made;

            internal static class Use
            {
                internal static string Name(byte[] message) => Person.Decode(message).Match(
                    static customer => customer.Name,
                    static employee => employee.Name,
                    static () => "");
            }
            """);

        (int exitCode, string output) = await project.BuildAsync();

        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain("warning", output.Replace("0 Warning", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_fault_of_a_schema_stops_the_build_and_is_told_with_its_place()
    {
        using SdkProject project = new();
        project.Write("Schemas/faulty.bare", "type A struct {\n  b: Nothing\n}\n");

        (int exitCode, string output) = await project.BuildAsync();

        Assert.NotEqual(0, exitCode);
        Assert.Matches(@"Schemas[/\\]faulty\.bare\(2,6\): error BARE0104: ", output);
    }
}
