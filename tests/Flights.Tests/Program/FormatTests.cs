using System.Text.Json;
using System.Xml.Linq;
using Flights.Tests.Formats;

namespace Flights.Tests.Program;

public sealed class FormatTests : IDisposable
{
    private static readonly string[] AllWays = ["Csv Fidelity", "Csv Classic", "Bare Fidelity", "Bare Classic", "Layout Fidelity", "Layout Classic"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_records_that_come_with_it_give_the_same_figures_from_every_format()
    {
        JsonElement all = await JsonAsync("--format", "all");
        JsonElement csv = await JsonAsync();

        Assert.True(all.GetProperty("equal").GetBoolean());
        Assert.Equal(200_000, all.GetProperty("summary").GetProperty("rowsRead").GetInt64());
        Assert.Equal(csv.GetProperty("summary").GetRawText(), all.GetProperty("summary").GetRawText());
        Assert.Equal(AllWays, all.GetProperty("ways").EnumerateArray().Select(NameOf));
        Assert.Empty(_folder.Files);
    }

    [Fact]
    public async Task Json_through_schema_encode_is_read_as_a_message_with_the_same_figures()
    {
        string schema = Path.Combine(AppContext.BaseDirectory, "flights.bare");
        ProgramResult json = await RunningProgram.RunAsync(_folder.Path, "--write", "json");
        ProgramResult encoded = await RunningProgram.RunFidelityAsync(_folder.Path, json.Output, "schema", "encode", schema, "Flights", "-o", "encoded.bin");
        ProgramResult written = await RunningProgram.RunAsync(_folder.Path, "--write", "bare", "--output", "written.bin");

        Assert.Equal((ExitCode.Done, ""), (json.Code, json.Error));
        Assert.Equal((ExitCode.Done, ""), (encoded.Code, encoded.Error));
        Assert.Equal((ExitCode.Done, "", ""), (written.Code, written.Error, written.Output));
        Assert.Equal(await File.ReadAllBytesAsync(_folder.Combine("encoded.bin")), await File.ReadAllBytesAsync(_folder.Combine("written.bin")));
        JsonElement bare = await JsonAsync("--format", "bare", "--file", "encoded.bin");
        Assert.Equal((await JsonAsync()).GetProperty("summary").GetRawText(), bare.GetProperty("summary").GetRawText());
        Assert.Equal(["Bare Fidelity", "Bare Classic"], bare.GetProperty("ways").EnumerateArray().Select(NameOf));
        Assert.Equal(["encoded.bin", "written.bin"], _folder.Files);
    }

    [Fact]
    public async Task Records_survive_every_way_of_writing_them()
    {
        Messages.Flight[] flights = [FlightFiles.Flight(-7, 1452, 23.983333333333334), FlightFiles.Flight(int.MinValue, int.MaxValue, double.NaN), FlightFiles.Flight(0, 0, 1e-300)];
        string message = _folder.Write("a.bin", FlightFiles.Message(flights));
        string graph = _folder.Write("a.layout", FlightFiles.Graph(flights));

        await WriteAsync("--write", "layout", "--format", "bare", "--file", message, "--output", "b.layout");
        await WriteAsync("--write", "bare", "--format", "layout", "--file", graph, "--output", "b.bin");
        await WriteAsync("--write", "json", "--format", "layout", "--file", graph, "--output", "b.json");
        ProgramResult encoded = await RunningProgram.RunFidelityAsync(
            _folder.Path, input: null, "schema", "encode", Path.Combine(AppContext.BaseDirectory, "flights.bare"), "Flights", "b.json", "-o", "c.bin");

        Assert.Equal((ExitCode.Done, ""), (encoded.Code, encoded.Error));
        Assert.Equal(await File.ReadAllBytesAsync(graph), await File.ReadAllBytesAsync(_folder.Combine("b.layout")));
        Assert.Equal(await File.ReadAllBytesAsync(message), await File.ReadAllBytesAsync(_folder.Combine("b.bin")));
        Assert.Equal(await File.ReadAllBytesAsync(message), await File.ReadAllBytesAsync(_folder.Combine("c.bin")));
    }

    [Fact]
    public async Task Malformed_rows_are_left_out_when_lenient_and_repeated_rows_are_written_again()
    {
        string file = _folder.Write("a.csv", "delay,distance,time\n1,100,5\nx,1,1\n2,100,6\n");

        await WriteAsync("--write", "bare", "--lenient", "--repeat", "3", "--file", file, "--output", "a.bin");

        Messages.Flight[] both = [FlightFiles.Flight(1, 100, 5), FlightFiles.Flight(2, 100, 6)];
        Assert.Equal(FlightFiles.Message([.. both, .. both, .. both]), await File.ReadAllBytesAsync(_folder.Combine("a.bin")));
    }

    [Fact]
    public async Task A_mapped_file_takes_neither_regions_nor_managed_memory_for_its_rows()
    {
        const int Few = 20_000;
        const int Many = 500_000;
        JsonElement few = await MapAsync(Few);
        JsonElement many = await MapAsync(Many);

        // The verifier rents a bit for each byte of the file; 16 bytes are a row.
        const int BytesOfMap = 2;
        Assert.Equal(0, many.GetProperty("bytesCopied").GetInt64());
        Assert.Equal(few.GetProperty("regionPeakBytes").GetInt64(), many.GetProperty("regionPeakBytes").GetInt64());
        Assert.InRange(many.GetProperty("managedBytes").GetInt64(), 0, (2 * BytesOfMap * Many) + few.GetProperty("managedBytes").GetInt64());
        Assert.Equal(0, many.GetProperty("gen0").GetInt32());
    }

    [Fact]
    public async Task Decoding_a_message_in_regions_takes_no_managed_memory_for_its_rows()
    {
        const int Few = 20_000;
        const int Many = 200_000;
        JsonElement few = await MeasureAsync("bare", FlightFiles.Message(Flights(Few)));
        JsonElement many = await MeasureAsync("bare", FlightFiles.Message(Flights(Many)));

        Assert.Equal(0, many.GetProperty("bytesCopied").GetInt64());
        Assert.Equal(0, many.GetProperty("gen0").GetInt32() + many.GetProperty("gen1").GetInt32() + many.GetProperty("gen2").GetInt32());
        Assert.InRange(many.GetProperty("managedBytes").GetInt64() - few.GetProperty("managedBytes").GetInt64(), long.MinValue, Many - Few);
        Assert.InRange(many.GetProperty("regionPeakBytes").GetInt64(), Many * 24L, long.MaxValue);
    }

    [Fact]
    public async Task The_ways_stand_beside_each_other_in_the_table_and_the_report()
    {
        string file = _folder.Write("a.csv", "delay,distance,time\n1,100,5\n2,200,6\n");

        ProgramResult result = await RunningProgram.RunAsync(_folder.Path, "--format", "all", "--repeat", "2", "--file", file);

        string html = await File.ReadAllTextAsync(_folder.Combine("report.html"));
        Assert.Equal((ExitCode.Done, ""), (result.Code, result.Error));
        Assert.Contains("All 6 ways came to exactly the same results.", result.Output, StringComparison.Ordinal);
        Assert.Contains("4 flights from a.csv, as CSV and BARE and layout, read 2 times", result.Output, StringComparison.Ordinal);
        Assert.All(result.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 120));
        string[] titles = [.. Pictures(html).Select(picture => picture.Element("title")!.Value)];
        Assert.Equal(["Regions over time, CSV", "Regions over time, BARE", "Regions over time, layout"], titles[3..]);
        XElement chart = Pictures(html).Single(picture => picture.Element("title")!.Value == "The ways compared");
        string[] looks = ["fidelity", "classic", "fidelity-bare", "classic-bare", "fidelity-layout", "classic-layout"];
        Assert.All(looks, look => Assert.Equal(7, chart.Elements("rect").Count(bar => bar.Attribute("class")!.Value == look)));
        Assert.All(looks, look => Assert.Matches($@"\.k-{look}[ ,]", html));
        Assert.Equal(["a.csv", "report.html"], _folder.Files);
    }

    [Fact]
    public async Task One_format_alone_is_named_in_the_table()
    {
        string file = _folder.Write("a.layout", FlightFiles.Graph(Flights(3)));

        ProgramResult result = await RunningProgram.RunAsync(_folder.Path, "--format", "layout", "--no-report", "--file", file);

        Assert.Equal((ExitCode.Done, ""), (result.Code, result.Error));
        Assert.Contains("layout Fidelity", result.Output, StringComparison.Ordinal);
        Assert.Contains("layout usual .NET", result.Output, StringComparison.Ordinal);
        Assert.Contains("better by", result.Output, StringComparison.Ordinal);
    }

    private static string NameOf(JsonElement way) => $"{way.GetProperty("format").GetString()} {way.GetProperty("way").GetString()}";

    private static Messages.Flight[] Flights(int count) =>
        [.. Enumerable.Range(0, count).Select(i => FlightFiles.Flight(i % 90, 100 + (i % 2000), i % 24))];

    private static IEnumerable<XElement> Pictures(string html)
    {
        const string End = "</svg>";
        for (int start = html.IndexOf("<svg", StringComparison.Ordinal); start >= 0; start = html.IndexOf("<svg", start + 1, StringComparison.Ordinal))
        {
            yield return XElement.Parse(html[start..(html.IndexOf(End, start, StringComparison.Ordinal) + End.Length)]);
        }
    }

    private Task<JsonElement> MapAsync(int rows) => MeasureAsync("layout", FlightFiles.Graph(Flights(rows)));

    private async Task<JsonElement> MeasureAsync(string format, byte[] content)
    {
        JsonElement report = await JsonAsync("--way", "fidelity", "--format", format, "--file", _folder.Write("measured", content));
        return report.GetProperty("ways")[0];
    }

    private async Task<JsonElement> JsonAsync(params string[] arguments)
    {
        ProgramResult result = await RunningProgram.RunAsync(_folder.Path, [.. arguments, "--json", "--no-report"]);
        Assert.Equal((ExitCode.Done, ""), (result.Code, result.Error));
        using JsonDocument document = JsonDocument.Parse(result.Output);
        return document.RootElement.Clone();
    }

    private async Task WriteAsync(params string[] arguments)
    {
        ProgramResult result = await RunningProgram.RunAsync(_folder.Path, arguments);
        Assert.Equal((ExitCode.Done, "", ""), (result.Code, result.Error, result.Output));
    }
}
