using System.Text.Json;
using System.Xml.Linq;

namespace Flights.Tests.Program;

public sealed class OutputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_records_that_come_with_it_are_found_from_any_folder_and_both_ways_agree()
    {
        ProgramResult result = await RunningProgram.RunAsync(_folder.Path);

        Assert.Equal((ExitCode.Done, ""), (result.Code, result.Error));
        Assert.Contains("199,999 flights", result.Output, StringComparison.Ordinal);
        Assert.Contains("Both ways came to exactly the same results.", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", result.Output, StringComparison.Ordinal);
        Assert.All(result.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 120));
        Assert.Equal(["report.html"], _folder.Files);
    }

    [Fact]
    public async Task Json_is_all_that_is_printed_and_has_every_figure()
    {
        ProgramResult result = await RunningProgram.RunAsync(_folder.Path, "--json", "--no-report");

        using JsonDocument document = JsonDocument.Parse(result.Output);
        JsonElement root = document.RootElement;
        JsonElement overall = root.GetProperty("summary").GetProperty("overall");
        Assert.Equal((ExitCode.Done, ""), (result.Code, result.Error));
        Assert.True(root.GetProperty("equal").GetBoolean());
        Assert.Equal(200_000, root.GetProperty("summary").GetProperty("rowsRead").GetInt64());
        Assert.Equal(199_999, overall.GetProperty("count").GetInt64());
        Assert.Equal(0, overall.GetProperty("median").GetDouble());
        Assert.Equal(24, root.GetProperty("summary").GetProperty("hours").GetArrayLength());
        Assert.Equal(root.GetProperty("distanceBands").GetArrayLength(), root.GetProperty("summary").GetProperty("bands").GetArrayLength());
        Assert.Equal(["Fidelity", "Classic"], root.GetProperty("ways").EnumerateArray().Select(way => way.GetProperty("way").GetString()));
        Assert.Equal(JsonValueKind.Null, root.GetProperty("report").ValueKind);
        Assert.Empty(_folder.Files);
    }

    [Fact]
    public async Task One_way_alone_has_nothing_to_be_compared_with()
    {
        ProgramResult result = await RunningProgram.RunAsync(_folder.Path, "--json", "--no-report", "--way", "classic");

        using JsonDocument document = JsonDocument.Parse(result.Output);
        Assert.Equal(JsonValueKind.Null, document.RootElement.GetProperty("equal").ValueKind);
        Assert.Equal("Classic", Assert.Single(document.RootElement.GetProperty("ways").EnumerateArray()).GetProperty("way").GetString());
    }

    [Fact]
    public async Task In_regions_more_rows_take_no_more_managed_memory_and_no_collections()
    {
        const int More = 180_000;
        string[] lines = Enumerable.Range(0, 20_000 + More).Select(i => $"{i % 90},{100 + (i % 2000)},{i % 24}.{i % 1000}").ToArray();
        JsonElement few = await MeasureAsync(lines[..^More]);
        JsonElement many = await MeasureAsync(lines);

        Assert.Equal(0, many.GetProperty("gen0").GetInt32() + many.GetProperty("gen1").GetInt32() + many.GetProperty("gen2").GetInt32());
        Assert.InRange(many.GetProperty("managedBytes").GetInt64() - few.GetProperty("managedBytes").GetInt64(), long.MinValue, More);
        Assert.InRange(many.GetProperty("regionPeakBytes").GetInt64(), lines.Length * 24L, long.MaxValue);
    }

    [Fact]
    public async Task Help_documents_every_exit_code()
    {
        ProgramResult result = await RunningProgram.RunAsync(_folder.Path, "--help");

        Assert.Equal((ExitCode.Done, ""), (result.Code, result.Error));
        Assert.All(Enum.GetValues<ExitCode>(), code => Assert.Contains($"\n  {(int)code,-4} ", result.Output, StringComparison.Ordinal));
        Assert.DoesNotContain("--measure", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_is_one_file_with_well_formed_titled_pictures()
    {
        ProgramResult result = await RunningProgram.RunAsync(_folder.Path, "--repeat", "2", "--report", "delays.html");

        Assert.Equal(ExitCode.Done, result.Code);
        string html = await File.ReadAllTextAsync(_folder.Combine("delays.html"));
        foreach (string reference in new[] { "http:", "https:", "src=", "href=", "url(", "@import", "<script", "<link", "<img" })
        {
            Assert.DoesNotContain(reference, html, StringComparison.OrdinalIgnoreCase);
        }

        List<XElement> pictures = [.. Pictures(html)];
        Assert.Equal(
            ["Delays by hour of departure", "Delays by distance", "The ways compared", "Regions over time"],
            pictures.Select(picture => picture.Element("title")!.Value));
        Assert.All(pictures, picture => Assert.Equal("img", picture.Attribute("role")!.Value));
        Assert.Equal(24, pictures[0].Elements("rect").Count(bar => bar.Attribute("class")!.Value == "p90"));
        string[] names = [.. pictures[3].Elements("text").Where(text => text.Attribute("class")!.Value == "name end").Select(text => text.Value)];
        Assert.Equal(["text blocks", "rows", "totals", "batch workspace 1"], names.Take(4));
        Assert.Equal(names.Length, pictures[3].Elements("circle").Count(mark => mark.Attribute("class")!.Value == "released"));
    }

    [Fact]
    public async Task Names_in_the_report_are_not_taken_for_markup()
    {
        string file = _folder.Write("<b>&.csv", "delay,distance,time\n1,100,5\n");

        ProgramResult result = await RunningProgram.RunAsync(_folder.Path, "--file", file);

        Assert.Equal(ExitCode.Done, result.Code);
        Assert.Contains("&lt;b&gt;&amp;.csv", await File.ReadAllTextAsync(_folder.Combine("report.html")), StringComparison.Ordinal);
        Assert.Contains("<b>&.csv", result.Output, StringComparison.Ordinal);
    }

    private static IEnumerable<XElement> Pictures(string html)
    {
        const string End = "</svg>";
        for (int start = html.IndexOf("<svg", StringComparison.Ordinal); start >= 0; start = html.IndexOf("<svg", start + 1, StringComparison.Ordinal))
        {
            yield return XElement.Parse(html[start..(html.IndexOf(End, start, StringComparison.Ordinal) + End.Length)]);
        }
    }

    private async Task<JsonElement> MeasureAsync(string[] lines)
    {
        string file = _folder.Write("a.csv", $"delay,distance,time\n{string.Join('\n', lines)}\n");
        ProgramResult result = await RunningProgram.RunAsync(_folder.Path, "--json", "--no-report", "--way", "fidelity", "--file", file);
        using JsonDocument document = JsonDocument.Parse(result.Output);
        return document.RootElement.GetProperty("ways")[0].Clone();
    }
}
