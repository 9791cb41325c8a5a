using Flights.Tests.Formats;

namespace Flights.Tests.Program;

public sealed class FormatFailureTests : IDisposable
{
    private static readonly Messages.Flight[] Two = [FlightFiles.Flight(1, 100, 5), FlightFiles.Flight(2, 200, 6)];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("bare")]
    [InlineData("layout")]
    public async Task A_missing_file_is_said_to_be_missing(string format) =>
        await FailsAsync(ExitCode.NoInput, ["--format", format, "--file", "nowhere"], "nowhere", "--file");

    [Fact]
    public async Task A_message_that_ends_early_is_shown_with_offset_and_path() =>
        await FailsAsync(ExitCode.MalformedMessage, ["--format", "bare", "--file", _folder.Write("a.bin", FlightFiles.Message(Two)[..^4])], "Flights, byte 0", "28 bytes left", "--write bare");

    [Fact]
    public async Task Bytes_behind_a_message_are_refused() =>
        await FailsAsync(ExitCode.MalformedMessage, ["--format", "bare", "--file", _folder.Write("a.bin", [.. FlightFiles.Message(Two), 1, 2])], "byte 33", "2 more bytes");

    [Fact]
    public async Task A_message_that_claims_more_than_there_is_is_refused() =>
        await FailsAsync(ExitCode.MalformedMessage, ["--format", "bare", "--file", _folder.Write("a.bin", [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F, 0])], "9223372036854775807");

    [Theory]
    [InlineData("bare", 20)]
    [InlineData("layout", 21)]
    public async Task A_csv_file_is_neither_a_message_nor_a_graph(string format, int code) =>
        await FailsAsync((ExitCode)code, ["--format", format, "--file", _folder.Write("a.csv", "delay,distance,time\n1,100,5\n")], "--format");

    [Fact]
    public async Task A_message_is_not_csv() =>
        await FailsAsync(ExitCode.NotCsv, ["--file", _folder.Write("a.bin", FlightFiles.Message(Two))], "bytes that are not text");

    [Fact]
    public async Task An_empty_file_is_neither_a_message_nor_a_graph()
    {
        await FailsAsync(ExitCode.MalformedMessage, ["--format", "bare", "--file", _folder.Write("a", "")], "end of the message");
        await FailsAsync(ExitCode.MalformedLayout, ["--format", "layout", "--file", _folder.Write("a", "")], "There are 0 bytes");
    }

    [Fact]
    public async Task A_graph_that_ends_early_is_refused() =>
        await FailsAsync(ExitCode.MalformedLayout, ["--format", "layout", "--file", _folder.Write("a.layout", FlightFiles.Graph(Two)[..^1])], "Truncated", "--write layout");

    [Fact]
    public async Task A_file_without_flights_has_no_rows() =>
        await FailsAsync(ExitCode.NoRows, ["--format", "bare", "--file", _folder.Write("a.bin", [0])], "at least one flight");

    [Theory]
    [InlineData("bare", "fidelity")]
    [InlineData("layout", "fidelity")]
    public async Task A_budget_that_does_not_suffice_says_so(string format, string way) =>
        await FailsAsync(ExitCode.OutOfMemory, ["--format", format, "--way", way, "--budget", "64KB"], "64 KB", "--budget");

    [Fact]
    public async Task A_budget_too_small_to_write_says_so() =>
        await FailsAsync(ExitCode.OutOfMemory, ["--write", "bare", "--budget", "6MB", "--output", "a.bin"], "6 MB", "--budget");

    [Fact]
    public async Task Malformed_rows_are_not_written_over_a_file_that_was_there()
    {
        string earlier = _folder.Write("a.bin", "earlier");

        await FailsAsync(ExitCode.MalformedRow, ["--write", "bare", "--file", _folder.Write("a.csv", "delay,distance,time\nx,1,1\n"), "--output", "a.bin"], "line", "2");

        Assert.Equal("earlier", await File.ReadAllTextAsync(earlier));
    }

    [Theory]
    [InlineData("no/such/folder/a.bin", "no/such/folder")]
    [InlineData(".", "a folder of that name")]
    [InlineData("/dev/null", "a device")]
    [InlineData("a.csv", "to be read")]
    public async Task Records_that_cannot_be_written_are_refused_before_the_work(string output, string words) =>
        await FailsAsync(
            ExitCode.OutputUnwritable,
            ["--write", "json", "--file", _folder.Write("a.csv", "delay,distance,time\n1,100,5\n"), "--output", output],
            words, "--output");

    [Theory]
    [InlineData("CSV alone", "--format", "bare", "--lenient")]
    [InlineData("CSV alone", "--format", "all", "--lenient")]
    [InlineData("goes with --write", "--output", "a.bin")]
    [InlineData("one format", "--write", "bare", "--format", "all")]
    [InlineData("--way has no meaning", "--write", "bare", "--way", "fidelity")]
    [InlineData("--json has no meaning", "--write", "bare", "--json")]
    [InlineData("--report has no meaning", "--write", "bare", "--report", "a.html")]
    [InlineData("--no-report has no meaning", "--write", "bare", "--no-report")]
    [InlineData("xml", "--write", "xml")]
    [InlineData("json", "--format", "json")]
    public async Task A_command_line_that_makes_no_sense_is_refused(string words, params string[] arguments) =>
        await FailsAsync(ExitCode.Usage, arguments, words, "--help");

    private async Task FailsAsync(ExitCode code, string[] arguments, params string[] words)
    {
        IReadOnlyList<string> before = _folder.Files;

        ProgramResult result = await RunningProgram.RunAsync(_folder.Path, arguments);

        Assert.True(code == result.Code, $"exit code {result.Code}: {result.Error}");
        Assert.Equal("", result.Output);
        Assert.StartsWith("flights: ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.All(words, word => Assert.Contains(word, result.Error, StringComparison.Ordinal));
        Assert.Equal(before, _folder.Files);
    }
}
