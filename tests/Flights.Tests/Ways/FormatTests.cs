using System.Globalization;
using System.Text;
using Fidelity.Memory;
using Flights.Classic;
using Flights.Data;
using Flights.Formats;
using Flights.Measuring;
using Flights.Parsing;
using Flights.Pipeline;
using Flights.Tests.Formats;
using Flights.Timeline;

namespace Flights.Tests.Ways;

public sealed class FormatTests : IDisposable
{
    private const int Files = 30;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task All_ways_agree_on_random_flights_whatever_they_are_read_from()
    {
        for (int seed = 0; seed < Files; seed++)
        {
            Random random = new(seed);
            Messages.Flight[] flights = [.. Enumerable.Range(0, (int)Math.Pow(10, random.NextDouble() * 5)).Select(_ => RandomFlight(random)), FlightFiles.Flight(1, 100, 12)];
            FlightSummary expected = BothWays.Classic(_folder.Write("a.csv", Csv(flights)), repeat: 2);
            FlightFile message = new(_folder.Write("a.bin", FlightFiles.Message(flights)), RecordFormat.Bare, Repeat: 2, Lenient: false);
            FlightFile graph = new(_folder.Write("a.layout", FlightFiles.Graph(flights)), RecordFormat.Layout, Repeat: 2, Lenient: false);

            AssertEqual(seed, "BARE in regions", expected, await InRegionsAsync(message, blockSize: 1 + random.Next(200)));
            AssertEqual(seed, "BARE, generated codec", expected, new ClassicWay(message, ProgressReporter.None).Run(CancellationToken.None));
            AssertEqual(seed, "mapped layout", expected, await MappedAsync(graph));
            AssertEqual(seed, "layout in an array", expected, new ClassicWay(graph, ProgressReporter.None).Run(CancellationToken.None));
        }
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(-double.Epsilon)]
    [InlineData(24)]
    public async Task Times_that_no_clock_shows_are_implausible_and_nothing_worse(double time)
    {
        Messages.Flight[] flights = [FlightFiles.Flight(1, 100, 5), FlightFiles.Flight(int.MinValue, int.MaxValue, time), FlightFiles.Flight(2, 100, time)];
        FlightFile message = new(_folder.Write("a.bin", FlightFiles.Message(flights)), RecordFormat.Bare, Repeat: 1, Lenient: false);
        FlightFile graph = new(_folder.Write("a.layout", FlightFiles.Graph(flights)), RecordFormat.Layout, Repeat: 1, Lenient: false);

        FlightSummary summary = await MappedAsync(graph);

        Assert.Equal((3, 2, 1), (summary.RowsRead, summary.Implausible, summary.Overall.Count));
        Assert.Empty(summary.DifferencesFrom(await InRegionsAsync(message, RowFormat.LongestLine)));
        Assert.Empty(summary.DifferencesFrom(new ClassicWay(message, ProgressReporter.None).Run(CancellationToken.None)));
    }

    [Fact]
    public async Task Decoding_writes_each_row_once_and_mapping_writes_none()
    {
        Messages.Flight[] flights = [.. Enumerable.Range(0, 20_000).Select(i => FlightFiles.Flight(i % 90, 100 + (i % 2000), i % 24))];
        FlightFile message = new(_folder.Write("a.bin", FlightFiles.Message(flights)), RecordFormat.Bare, Repeat: 1, Lenient: false);
        FlightFile graph = new(_folder.Write("a.layout", FlightFiles.Graph(flights)), RecordFormat.Layout, Repeat: 1, Lenient: false);
        using RegionTimeline timeline = new();
        FidelityWay decoding = new(message, budget: null, timeline, ProgressReporter.None);
        MappedWay mapping = new(graph, 1.MB, timeline, ProgressReporter.None);
        ClassicWay copying = new(graph, ProgressReporter.None);

        await decoding.RunAsync(CancellationToken.None);
        await mapping.RunAsync(CancellationToken.None);
        copying.Run(CancellationToken.None);

        Assert.Equal((0, 0), (decoding.BytesCopied, mapping.BytesCopied));
        Assert.Equal((16 + 24) * 20_000, copying.BytesCopied);
    }

    [Fact]
    public async Task Files_without_a_flight_that_counts_are_refused()
    {
        foreach (Messages.Flight[] flights in new Messages.Flight[][] { [], [FlightFiles.Flight(9999, 1, 1)] })
        {
            FlightFile message = new(_folder.Write("a.bin", FlightFiles.Message(flights)), RecordFormat.Bare, Repeat: 1, Lenient: false);
            FlightFile graph = new(_folder.Write("a.layout", FlightFiles.Graph(flights)), RecordFormat.Layout, Repeat: 1, Lenient: false);

            Assert.Equal(ExitCode.NoRows, (await Assert.ThrowsAsync<FlightsException>(() => InRegionsAsync(message, 64))).Code);
            Assert.Equal(ExitCode.NoRows, (await Assert.ThrowsAsync<FlightsException>(() => MappedAsync(graph))).Code);
            Assert.Equal(ExitCode.NoRows, Assert.Throws<FlightsException>(() => new ClassicWay(message, ProgressReporter.None).Run(CancellationToken.None)).Code);
            Assert.Equal(ExitCode.NoRows, Assert.Throws<FlightsException>(() => new ClassicWay(graph, ProgressReporter.None).Run(CancellationToken.None)).Code);
        }
    }

    [Fact]
    public async Task Both_ways_refuse_a_faulty_message_in_the_same_words()
    {
        byte[] cut = FlightFiles.Message(FlightFiles.Flight(1, 100, 5), FlightFiles.Flight(2, 100, 5))[..^1];
        FlightFile message = new(_folder.Write("a.bin", cut), RecordFormat.Bare, Repeat: 1, Lenient: false);

        FlightsException fidelity = await Assert.ThrowsAsync<FlightsException>(() => InRegionsAsync(message, 64));
        FlightsException classic = Assert.Throws<FlightsException>(() => new ClassicWay(message, ProgressReporter.None).Run(CancellationToken.None));

        Assert.Equal(classic.Message, fidelity.Message);
        Assert.Equal(ExitCode.MalformedMessage, fidelity.Code);
    }

    private static async Task<FlightSummary> InRegionsAsync(FlightFile file, int blockSize)
    {
        using RegionTimeline timeline = new();
        return await new FidelityWay(file, budget: null, timeline, ProgressReporter.None, blockSize).RunAsync(CancellationToken.None);
    }

    private static async Task<FlightSummary> MappedAsync(FlightFile file)
    {
        using RegionTimeline timeline = new();
        return await new MappedWay(file, budget: null, timeline, ProgressReporter.None).RunAsync(CancellationToken.None);
    }

    private static void AssertEqual(int seed, string way, FlightSummary expected, FlightSummary found)
    {
        IReadOnlyList<string> differences = expected.DifferencesFrom(found);
        Assert.True(differences.Count == 0, $"seed {seed}, {way}: {string.Join("; ", differences)}");
    }

    private static Messages.Flight RandomFlight(Random random) => FlightFiles.Flight(
        random.Next(-130, 1460) / (1 + random.Next(30)),
        random.Next(0, 6100),
        random.Next(3) == 0 ? random.Next(0, 25) : Math.Round(random.NextDouble() * 24.05, 6));

    private static string Csv(Messages.Flight[] flights)
    {
        StringBuilder text = new("delay,distance,time\n");
        foreach (Messages.Flight flight in flights)
        {
            text.Append(CultureInfo.InvariantCulture, $"{flight.Delay},{flight.Distance},{(decimal)flight.Time}\n");
        }

        return text.ToString();
    }
}
