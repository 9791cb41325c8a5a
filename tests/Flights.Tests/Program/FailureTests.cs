
namespace Flights.Tests.Program;

public sealed class FailureTests : IDisposable
{
    private const string Good = "delay,distance,time\n1,100,5\n";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_missing_file_is_said_to_be_missing() =>
        await FailsAsync(ExitCode.NoInput, ["--file", "nowhere.csv"], "nowhere.csv", "--file");

    [Fact]
    public async Task A_folder_is_not_a_file() =>
        await FailsAsync(ExitCode.NoInput, ["--file", _folder.Path], "a folder");

    [Fact]
    public async Task A_binary_file_is_not_csv() =>
        await FailsAsync(ExitCode.NotCsv, ["--file", _folder.Write("a.csv", [0x7F, 0x45, 0x4C, 0x46, 0, 1, 2, 3])], "7F454C46");

    [Fact]
    public async Task Something_else_compressed_is_not_csv() =>
        await FailsAsync(ExitCode.NotCsv, ["--file", _folder.Write("a.gz", TemporaryFolder.Gzip([1, 2, 3, 0]))], "010203");

    [Fact]
    public async Task A_missing_column_is_named() =>
        await FailsAsync(ExitCode.MissingColumn, ["--file", _folder.Write("a.csv", "delay,miles,time\n1,2,3\n")], "distance", "'delay,miles,time'");

    [Fact]
    public async Task An_empty_file_has_no_rows() =>
        await FailsAsync(ExitCode.NoRows, ["--file", _folder.Write("a.csv", "")], "empty");

    [Fact]
    public async Task A_header_alone_has_no_rows() =>
        await FailsAsync(ExitCode.NoRows, ["--file", _folder.Write("a.csv", "delay,distance,time\n")], "0 rows");

    [Theory]
    [InlineData("fidelity")]
    [InlineData("classic")]
    public async Task A_malformed_row_is_shown_with_its_line_and_column(string way) =>
        await FailsAsync(
            ExitCode.MalformedRow, ["--way", way, "--file", _folder.Write("a.csv", Good + "2,100,noon\n3,oops,5\n")], "line", "3", "time", "'noon'", "--lenient");

    [Fact]
    public async Task A_malformed_row_does_not_touch_an_earlier_report()
    {
        string report = _folder.Write("report.html", "earlier");
        string file = _folder.Write("a.csv", Good + "x\n");

        ProgramResult result = await RunningProgram.RunAsync(_folder.Path, "--file", file);

        Assert.Equal(ExitCode.MalformedRow, result.Code);
        Assert.Equal("earlier", await File.ReadAllTextAsync(report));
        Assert.Equal(["a.csv", "report.html"], _folder.Files);
    }

    [Fact]
    public async Task Lenient_skips_malformed_rows_and_says_how_many()
    {
        string file = _folder.Write("a.csv", Good + "2,100,noon\n3,oops,5\n4,100,5\n");

        ProgramResult result = await RunningProgram.RunAsync(_folder.Path, "--lenient", "--no-report", "--file", file);

        Assert.Equal((ExitCode.Done, ""), (result.Code, result.Error));
        Assert.Contains("4 rows read, 2 malformed, 0 implausible", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gzip_data_that_ends_early_is_refused() =>
        await FailsAsync(ExitCode.TruncatedGzip, ["--file", _folder.Write("a.csv.gz", TemporaryFolder.Gzip(Good)[..^4])], "too early");

    [Fact]
    public async Task Damaged_gzip_data_is_refused()
    {
        byte[] damaged = TemporaryFolder.Gzip(Good);
        damaged[^6] ^= 1;
        await FailsAsync(ExitCode.CorruptGzip, ["--file", _folder.Write("a.csv.gz", damaged)], "damage");
    }

    [Fact]
    public async Task A_report_that_cannot_be_written_is_refused_before_the_work() =>
        await FailsAsync(ExitCode.ReportUnwritable, ["--repeat", "10000", "--report", "no/such/folder/report.html"], "no/such/folder", "--no-report");

    [Fact]
    public async Task A_folder_in_the_reports_place_is_refused() =>
        await FailsAsync(ExitCode.ReportUnwritable, ["--report", _folder.Path], "a folder of that name");

    [Fact]
    public async Task The_file_that_is_read_is_not_replaced_by_a_report()
    {
        string file = _folder.Write("a.csv", Good);

        await FailsAsync(ExitCode.ReportUnwritable, ["--file", file, "--report", "a.csv"], "to be read");

        Assert.Equal(Good, await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task A_device_is_not_replaced_by_a_report() =>
        await FailsAsync(ExitCode.ReportUnwritable, ["--report", "/dev/null"], "a device");

    [Fact]
    public async Task A_budget_that_does_not_suffice_says_which_region_and_what_is_left() =>
        await FailsAsync(ExitCode.OutOfMemory, ["--budget", "2MB"], "flights", "2 MB", "left", "--budget");

    [Theory]
    [InlineData("--wat")]
    [InlineData("--repeat", "0")]
    [InlineData("--repeat", "often")]
    [InlineData("--way", "sideways")]
    [InlineData("--budget", "plenty")]
    public async Task A_command_line_that_makes_no_sense_is_refused(params string[] arguments) =>
        await FailsAsync(ExitCode.Usage, arguments, "--help");

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
