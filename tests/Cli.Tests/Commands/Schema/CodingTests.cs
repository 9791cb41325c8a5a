namespace Fidelity.Cli.Tests.Commands.Schema;

public sealed class CodingTests : IDisposable
{
    private const string AdaInHex = "0f416461 20e697a5 e69cac20 f09f9880 07010f61 64614065 78616d70 6c652e63 6f6d0101 000000fe 01076772 c3b6c39f 65030102 03";

    private readonly SchemaShell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Theory]
    [InlineData("fidelity schema encode company.bare Customer ada.json > ada.bin")]
    [InlineData("fidelity schema encode company.bare Customer < ada.json | cat > ada.bin")]
    [InlineData("cat company.bare | fidelity schema encode - Customer ada.json -o ada.bin")]
    [InlineData("tr -d '\\n ' < ada.json | sed 's/Ada/Ada /; s/本/本 /' | fidelity schema encode company.bare Customer - --force > ada.bin")]
    public async Task JSON_becomes_the_message_and_nothing_but_the_message(string script)
    {
        var result = await _shell.RunAsync(script);

        Assert.Equal(new ProgramResult(0, "", ""), result);
        Assert.Equal(AdaInHex.Replace(" ", "", StringComparison.Ordinal), Convert.ToHexStringLower(_shell.Bytes("ada.bin")));
    }

    [Theory]
    [InlineData("fidelity schema decode company.bare Customer ada.bin")]
    [InlineData("fidelity schema decode company.bare Customer < ada.bin")]
    [InlineData("fidelity schema decode company.bare Customer - < ada.bin | cat")]
    [InlineData("fidelity schema decode company.bare Customer ada.bin -o out.json; cat out.json")]
    public async Task A_message_becomes_indented_JSON_with_text_as_it_is(string script)
    {
        await _shell.RunAsync("fidelity schema encode company.bare Customer ada.json > ada.bin");

        var result = await _shell.RunAsync(script);

        Assert.Equal(new ProgramResult(0, SchemaShell.Ada, ""), result);
    }

    [Fact]
    public async Task Faulty_JSON_is_shown_with_its_line_and_a_caret_under_it()
    {
        _shell.Write("bad.json", "\ufeff{\"name\": \"a\",\n\t\"kind\": \"日本\", \"email\": null, \"metadata\": {}, \"orders\": [{\"id\": 1.5}]}\n");

        var result = await _shell.RunAsync("fidelity schema encode company.bare Customer bad.json");

        Assert.Equal((ExitCode.BadData, ""), (result.ExitCode, result.Output));
        Assert.Equal(
            "bad.json:2:10: Customer.kind: expected one of the names PRIVATE, BUSINESS, found \"日本\".\n"
            + "  \t\"kind\": \"日本\", \"email\": null, \"metadata\": {}, \"orders\": [{\"id\": 1.5}]}\n"
            + "  \t        ^\n",
            result.Error);
        result = await _shell.RunAsync("sed s/日本/BUSINESS/ bad.json | fidelity schema encode company.bare Customer");
        Assert.StartsWith("<standard input>:2:71: Customer.orders[0].id: expected an integer from 0 to 4294967295, found 1.5.\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_line_is_cut_around_the_caret_and_wide_characters_are_measured()
    {
        _shell.Write("list.bare", "type L list<str>");
        _shell.Write("long.json", $"[{string.Concat(Enumerable.Repeat("\"日本😀\",", 50))}7{string.Concat(Enumerable.Repeat(",\"x\"", 50))}]");

        var result = await _shell.RunAsync("fidelity schema encode list.bare L long.json");

        var lines = result.Error.Split('\n');
        Assert.Equal("long.json:1:352: L[50]: expected a string, found 7.", lines[0]);
        var before = lines[1][..lines[1].IndexOf('7', StringComparison.Ordinal)];
        Assert.Equal(before.EnumerateRunes().Sum(rune => "日本😀".EnumerateRunes().Contains(rune) ? 2 : 1), lines[2].IndexOf('^', StringComparison.Ordinal));
        Assert.InRange(before.Length, 80, 84);
        Assert.All([lines[1][2], lines[1][^1]], character => Assert.Equal('…', character));
    }

    [Theory]
    [InlineData("printf '\\001a' | fidelity schema decode company.bare Customer", "<standard input>: Customer.kind, byte 2: ", "  00000000  01 61\n                  ^~\n")]
    [InlineData("printf '\\002\\001\\002\\003\\004\\005\\006\\007\\000\\000\\000\\011\\012\\013\\014\\015' > l; fidelity schema decode l.bare L l", "l: L[1], byte 9: ", "  00000001  01 02 03 04 05 06 07 00 00 00 09 0a 0b 0c 0d\n                                    ^~\n")]
    public async Task A_faulty_message_is_shown_with_its_bytes_and_a_caret_under_them(string script, string message, string excerpt)
    {
        _shell.Write("l.bare", "type L list<union { data[7] = 1 | u8 = 3 }>");

        var result = await _shell.RunAsync(script);

        Assert.Equal((ExitCode.BadData, ""), (result.ExitCode, result.Output));
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.Contains(excerpt, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fidelity schema encode company.bare Custmer ada.json", ExitCode.NoInput, "company.bare has no type 'Custmer'. Did you mean 'Customer'? It has Email, Kind, Customer.")]
    [InlineData("fidelity schema decode company.bare Customer nothing.bin", ExitCode.NoInput, "nothing.bin does not exist")]
    [InlineData("fidelity schema decode - Customer < company.bare", ExitCode.Usage, "standard input can be read only once")]
    [InlineData("fidelity schema encode company.bare Customer ada.json > /dev/full", ExitCode.NoOutput, "standard output could not be written: ")]
    [InlineData("fidelity schema encode company.bare Customer ada.json -o no/folder", ExitCode.NoOutput, "no/folder cannot be written: ")]
    [InlineData("printf 'type A strr' | fidelity schema encode - A ada.json", ExitCode.BadData, "<standard input>:1:8: BARE")]
    public async Task What_cannot_be_done_has_an_exit_code_and_a_reason(string script, int exitCode, string message)
    {
        var result = await _shell.RunAsync(script);

        Assert.Equal((exitCode, ""), (result.ExitCode, result.Output));
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_that_goes_away_ends_it_without_a_word()
    {
        _shell.Write("list.bare", "type L list<u8>[3000000]");

        var result = await _shell.RunAsync(
            "head -c 3000000 /dev/zero | fidelity schema decode list.bare L | head -n 2; echo ${PIPESTATUS[1]}");

        Assert.Equal(new ProgramResult(0, $"[\n  0,\n{ExitCode.BrokenPipe}\n", ""), result);
    }

    [Fact]
    public async Task Output_goes_on_where_other_programs_have_written()
    {
        var result = await _shell.RunAsync(
            "printf 'type T str' > t.bare; { printf 'a'; printf '\"b\"' | fidelity schema encode t.bare T; printf 'c'; } > out; { printf d; printf '\"e\"' | fidelity schema encode t.bare T; } >> out");

        Assert.Equal(new ProgramResult(0, "", ""), result);
        Assert.Equal("a\u0001bcd\u0001e", _shell.Text("out"));
    }

    [Fact]
    public async Task A_terminal_gets_no_bytes_unless_forced()
    {
        var result = await _shell.RunAsync("""
            export DOTNET PROGRAM
            encode='"$DOTNET" exec "$PROGRAM" schema encode company.bare Customer ada.json'
            script -qec "$encode" /dev/null < /dev/null; echo
            script -qec "$encode --force | wc -c; $encode --force" /dev/null < /dev/null
            """);

        Assert.Contains("a message is bytes, which a terminal does not show.", result.Output, StringComparison.Ordinal);
        Assert.Contains("Ada 日本", result.Output, StringComparison.Ordinal);
        Assert.Equal(1, result.Output.Split("Ada").Length - 1);
    }

    [Fact]
    public async Task Everything_comes_back_through_one_pipe()
    {
        var result = await _shell.RunAsync(
            "fidelity schema encode company.bare Customer ada.json | fidelity schema decode company.bare Customer | cmp - ada.json");

        Assert.Equal(new ProgramResult(0, "", ""), result);
    }
}
