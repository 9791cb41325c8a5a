namespace Fidelity.Cli.Tests.Commands.Schema;

public sealed class FormatTests : IDisposable
{
    private const string Formatted = "type Email struct {\n  address: str\n}\n";

    private readonly SchemaShell _shell = new();

    public FormatTests()
    {
        _shell.Write("messy.bare", "type  Email\tstruct{address:str}");
        _shell.Write("tidy.bare", Formatted);
    }

    public void Dispose() => _shell.Dispose();

    [Theory]
    [InlineData("fidelity schema format messy.bare")]
    [InlineData("fidelity schema format - < messy.bare")]
    public async Task A_schema_is_printed_in_the_one_form(string script)
    {
        var result = await _shell.RunAsync(script);

        Assert.Equal(new ProgramResult(0, Formatted, ""), result);
        Assert.NotEqual(Formatted, _shell.Text("messy.bare"));
    }

    [Fact]
    public async Task Check_names_what_is_not_in_the_one_form()
    {
        var result = await _shell.RunAsync("fidelity schema format --check tidy.bare messy.bare; echo $?; fidelity schema format --check tidy.bare");

        Assert.Equal(new ProgramResult(0, "messy.bare\n1\n", ""), result);
    }

    [Fact]
    public async Task Write_rewrites_what_is_not_and_keeps_permissions_and_links()
    {
        var result = await _shell.RunAsync("""
            chmod 640 messy.bare; ln -s messy.bare link.bare; touch -d 2020-01-01 tidy.bare
            fidelity schema format --write tidy.bare link.bare
            stat -c '%a' messy.bare; readlink link.bare; stat -c '%y' tidy.bare | cut -c1-4; ls
            """);

        Assert.Equal(new ProgramResult(0, "link.bare\n640\nmessy.bare\n2020\nada.json\ncompany.bare\nlink.bare\nmessy.bare\ntidy.bare\n", ""), result);
        Assert.Equal(Formatted, _shell.Text("messy.bare"));
    }

    [Theory]
    [InlineData("--check --write messy.bare", "--check and --write exclude each other")]
    [InlineData("--write - < messy.bare", "standard input cannot be rewritten")]
    [InlineData("messy.bare tidy.bare", "several schemas would be printed as one")]
    public async Task What_makes_no_sense_is_a_usage_error(string arguments, string message)
    {
        var result = await _shell.RunAsync($"fidelity schema format {arguments}");

        Assert.Equal((ExitCode.Usage, ""), (result.ExitCode, result.Output));
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_faulty_schema_is_left_alone_and_the_others_are_not()
    {
        _shell.Write("bad.bare", "type A  strr");

        var result = await _shell.RunAsync("fidelity schema format --write bad.bare nothing.bare messy.bare");

        Assert.Equal((ExitCode.NoInput, "messy.bare\n"), (result.ExitCode, result.Output));
        Assert.Contains("bad.bare:1:9: BARE", result.Error, StringComparison.Ordinal);
        Assert.Contains("nothing.bare does not exist", result.Error, StringComparison.Ordinal);
        Assert.Equal(("type A  strr", Formatted), (_shell.Text("bad.bare"), _shell.Text("messy.bare")));
    }

    [Fact]
    public async Task A_schema_of_2020_is_upgraded()
    {
        _shell.Write("old.bare", "# Names\ntype Names {\n  all: []string # in order\n}\n");

        var result = await _shell.RunAsync("fidelity schema upgrade old.bare; fidelity schema upgrade -o new.bare - < old.bare; fidelity schema check new.bare; fidelity schema upgrade company.bare");

        Assert.Equal((ExitCode.Ok, ""), (result.ExitCode, result.Error));
        Assert.StartsWith("# Names\ntype Names struct {\n  all: list<str> # in order\n}\nnew.bare: 1 type, no faults\n", result.Output, StringComparison.Ordinal);
        Assert.Equal("# Names\ntype Names struct {\n  all: list<str> # in order\n}\n", _shell.Text("new.bare"));
    }
}
