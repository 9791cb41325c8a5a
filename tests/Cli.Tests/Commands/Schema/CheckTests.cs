using System.Text.Json;

namespace Fidelity.Cli.Tests.Commands.Schema;

public sealed class CheckTests : IDisposable
{
    private readonly SchemaShell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public async Task Good_schemas_are_named_with_the_number_of_their_types()
    {
        var result = await _shell.RunAsync("cat company.bare | fidelity schema check company.bare -");

        Assert.Equal(new ProgramResult(0, "company.bare: 3 types, no faults\n<standard input>: 3 types, no faults\n", ""), result);
    }

    [Fact]
    public async Task Every_fault_is_shown_with_its_line_and_a_caret_under_it()
    {
        _shell.Write("bad.bare", "type A struct {\n\tname: strr # 日本\n\t日本: u9\r\n}\ntype B list<Void>\n");

        var result = await _shell.RunAsync("fidelity schema check bad.bare company.bare");

        Assert.Equal((ExitCode.BadData, "company.bare: 3 types, no faults\n"), (result.ExitCode, result.Output));
        Assert.Contains("bad.bare:2:8: BARE", result.Error, StringComparison.Ordinal);
        Assert.Contains("\n  \tname: strr # 日本\n  \t      ^~~~\n", result.Error, StringComparison.Ordinal);
        Assert.Contains("bad.bare:5:13: BARE", result.Error, StringComparison.Ordinal);
        Assert.Contains("\n  type B list<Void>\n              ^~~~\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_are_JSON_where_a_program_reads()
    {
        _shell.Write("bad.bare", "type A strr\n");

        var result = await _shell.RunAsync("fidelity schema check bad.bare company.bare --json");

        Assert.Equal((ExitCode.BadData, ""), (result.ExitCode, result.Error));
        using var json = JsonDocument.Parse(result.Output);
        var bad = json.RootElement[0];
        var fault = bad.GetProperty("diagnostics")[0];
        Assert.Equal(("bad.bare", false), (bad.GetProperty("file").GetString(), bad.GetProperty("valid").GetBoolean()));
        Assert.Equal((1, 8, 1, 12), (Number(fault, "line"), Number(fault, "column"), Number(fault, "endLine"), Number(fault, "endColumn")));
        Assert.StartsWith("BARE", fault.GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.Equal(["Email", "Kind", "Customer"], json.RootElement[1].GetProperty("types").EnumerateArray().Select(type => type.GetString()));

        static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();
    }

    [Theory]
    [InlineData("fidelity schema check nothing.bare company.bare", ExitCode.NoInput, "nothing.bare does not exist")]
    [InlineData("mkdir d; fidelity schema check d", ExitCode.NoInput, "d cannot be read: it is a folder.")]
    [InlineData("printf 'type A \\377' | fidelity schema check -", ExitCode.BadData, "<standard input> is no text in UTF-8: byte 7 is none")]
    [InlineData("fidelity schema check - - </dev/null", ExitCode.Usage, "standard input can be read only once")]
    [InlineData("fidelity schema check company.bare --draft 15", ExitCode.Usage, "'15' not recognized")]
    [InlineData("fidelity schema check", ExitCode.Usage, "./fidelity help schema check.")]
    public async Task What_cannot_be_read_is_named(string script, int exitCode, string message)
    {
        var result = await _shell.RunAsync(script);

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_and_grammar_are_chosen()
    {
        _shell.Write("map.bare", "type A map<data><u8>\n");
        _shell.Write("old.bare", "type A []string\n");
        _shell.Write("mark.bare", "\ufefftype A str\r\n");

        var result = await _shell.RunAsync("""
            fidelity schema check map.bare --draft 13 && fidelity schema check old.bare --grammar 2020 && fidelity schema check mark.bare
            fidelity schema check map.bare 2>/dev/null || echo map $?
            fidelity schema check old.bare 2>/dev/null || echo old $?
            """);

        Assert.Equal(
            "map.bare: 1 type, no faults\nold.bare: 1 type, no faults\nmark.bare: 1 type, no faults\nmap 65\nold 65\n", result.Output);
    }
}
