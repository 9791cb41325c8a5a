using System.Text.Json;

namespace Fidelity.Cli.Tests.Commands.Schema;

public sealed class CompatTests : IDisposable
{
    private readonly SchemaShell _shell = new();

    public CompatTests()
    {
        _shell.Write("one.bare", "type A struct { n: u8 }\ntype M union { A }\n");
        _shell.Write("two.bare", "type A struct { n: u8 }\ntype M union { A | str }\n");
        _shell.Write("other.bare", "type A struct { n: u16 }\ntype M union { A }\n");
        _shell.Write("renamed.bare", "type A struct { number: u8 }\ntype M union { A }\n");
    }

    public void Dispose() => _shell.Dispose();

    [Theory]
    [InlineData("one.bare one.bare --require full", 0, "identical")]
    [InlineData("one.bare renamed.bare --require full", 0, "full")]
    [InlineData("one.bare two.bare", 0, "backward")]
    [InlineData("one.bare two.bare --require forward", 1, "backward")]
    [InlineData("one.bare two.bare --require full", 1, "backward")]
    [InlineData("two.bare one.bare", 1, "forward")]
    [InlineData("two.bare one.bare --require forward", 0, "forward")]
    [InlineData("one.bare other.bare", 1, "incompatible")]
    public async Task The_exit_code_says_whether_the_required_direction_holds(string arguments, int exitCode, string verdict)
    {
        var result = await _shell.RunAsync($"fidelity schema compat {arguments}");

        Assert.Equal((exitCode, ""), (result.ExitCode, result.Error));
        Assert.StartsWith($"All: {verdict}", result.LastLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_has_place_path_and_direction()
    {
        var result = await _shell.RunAsync("fidelity schema compat one.bare other.bare");

        Assert.Contains("other.bare:1:20: M.A.n: ", result.Output, StringComparison.Ordinal);
        Assert.Contains("[neither can read the other's messages]", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verdicts_are_JSON_where_a_program_reads()
    {
        var result = await _shell.RunAsync("fidelity schema compat - two.bare --json < one.bare");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        using var json = JsonDocument.Parse(result.Output);
        var root = json.RootElement;
        Assert.Equal(("backward", "backward", true), (root.GetProperty("verdict").GetString(), root.GetProperty("required").GetString(), root.GetProperty("holds").GetBoolean()));
        Assert.Equal("M", root.GetProperty("types")[1].GetProperty("name").GetString());
        var finding = root.GetProperty("findings")[0];
        Assert.Equal(("forward", 2, 2), (finding.GetProperty("breaks").GetString(), Line("old"), Line("new")));

        int Line(string which) => finding.GetProperty(which).GetProperty("line").GetInt32();
    }

    [Fact]
    public async Task A_faulty_schema_is_no_verdict()
    {
        _shell.Write("bad.bare", "type A strr");

        var result = await _shell.RunAsync("fidelity schema compat one.bare bad.bare");

        Assert.Equal((ExitCode.BadData, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("bad.bare:1:8: BARE", result.Error, StringComparison.Ordinal);
    }
}
