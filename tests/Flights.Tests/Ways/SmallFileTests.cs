using Flights.Data;

namespace Flights.Tests.Ways;

public sealed class SmallFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_odd_number_of_delays_has_the_middle_one_as_median()
    {
        FlightSummary summary = await SummarizeAsync("delay,distance,time\n30,100,5\n-10,100,5.5\n4,100,5.99\n");

        Assert.Equal(new DelayStatistics(5, 3, 8.0, -10, 30, 4.0, 30, 1), Assert.Single(summary.Hours));
    }

    [Fact]
    public async Task An_even_number_of_delays_has_the_mean_of_the_two_in_the_middle_as_median()
    {
        FlightSummary summary = await SummarizeAsync("delay,distance,time\n30,100,5\n-10,100,5\n4,100,5\n5,100,5\n");

        Assert.Equal(new DelayStatistics(5, 4, 7.25, -10, 30, 4.5, 30, 1), Assert.Single(summary.Hours));
    }

    [Fact]
    public async Task Medians_of_negative_delays_are_not_rounded()
    {
        FlightSummary summary = await SummarizeAsync("delay,distance,time\n-3,100,5\n-4,100,5\n");

        Assert.Equal(-3.5, summary.Overall.Median);
        Assert.Equal(-3.5, summary.Overall.Mean);
        Assert.Equal(-3, summary.Overall.P90);
    }

    [Fact]
    public async Task The_ninetieth_percentile_of_ten_is_the_ninth_and_of_eleven_the_tenth()
    {
        Assert.Equal(9, (await SummarizeAsync(Delays(1, 10))).Overall.P90);
        Assert.Equal(10, (await SummarizeAsync(Delays(1, 11))).Overall.P90);
        Assert.Equal(1, (await SummarizeAsync(Delays(1, 1))).Overall.P90);
    }

    [Fact]
    public async Task Late_is_more_than_fifteen_minutes()
    {
        FlightSummary summary = await SummarizeAsync("delay,distance,time\n15,100,5\n16,100,5\n");

        Assert.Equal(1, summary.Overall.Late);
        Assert.Equal(0.5, summary.Overall.LateShare);
    }

    [Fact]
    public async Task Hours_begin_on_the_hour()
    {
        FlightSummary summary = await SummarizeAsync("delay,distance,time\n1,100,0\n2,100,0.9999999999999999\n3,100,1\n4,100,23.983333333333334\n");

        Assert.Equal([0, 1, 23], summary.Hours.Select(hour => hour.Bucket));
        Assert.Equal([2L, 1, 1], summary.Hours.Select(hour => hour.Count));
    }

    [Fact]
    public async Task Distance_bands_begin_at_their_lower_limit()
    {
        FlightSummary summary = await SummarizeAsync(
            "delay,distance,time\n0,1,1\n0,249,1\n0,250,1\n0,499,1\n0,500,1\n0,750,1\n0,1000,1\n0,1500,1\n0,1999,1\n0,2000,1\n0,6000,1\n");

        Assert.Equal([0, 1, 2, 3, 4, 5, 6], summary.Bands.Select(band => band.Bucket));
        Assert.Equal([2L, 2, 1, 1, 1, 2, 2], summary.Bands.Select(band => band.Count));
    }

    [Fact]
    public async Task Implausible_rows_are_counted_and_dropped()
    {
        FlightSummary summary = await SummarizeAsync(
            "delay,distance,time\n-120,1,0\n1440,6000,23.9\n-121,100,5\n1441,100,5\n5,0,5\n5,6001,5\n5,100,24\n5,100,-0.1\n5,100,NaN\n");

        Assert.Equal(9, summary.RowsRead);
        Assert.Equal(7, summary.Implausible);
        Assert.Equal(2, summary.Overall.Count);
        Assert.Equal(660, summary.Overall.Mean);
    }

    [Theory]
    [InlineData("delay,distance,time\n7,100,5\n8,200,6")]
    [InlineData("delay,distance,time\n7,100,5\n8,200,6\n")]
    [InlineData("delay,distance,time\r\n7,100,5\r\n8,200,6\r\n")]
    [InlineData("delay,distance,time\r\n7,100,5\r\n8,200,6\r\n\r\n")]
    [InlineData("delay,distance,time\n\n7,100,5\n\n8,200,6\n\n\n")]
    [InlineData("\uFEFFdelay,distance,time\n7,100,5\n8,200,6\n")]
    [InlineData("time,delay,distance\n5,7,100\n6,8,200\n")]
    [InlineData("carrier,Time , DELAY,tail,distance\nAA,5,7,x1,100\n,6,8,,200\n")]
    [InlineData("delay,distance,time\n+7,+100,+5.0\n008,200.,6\n", true)]
    [InlineData("delay,distance,time\n+7,+100,+5.0\n008,200,6.\n")]
    [InlineData("delay,distance,time\n7,00000000000100,05\n8,200,6.0000000000000000000000000000000001\n")]
    public async Task Line_ends_column_orders_and_ways_to_write_numbers_do_not_matter(string content, bool isMalformed = false)
    {
        string path = _folder.Write("a.csv", content);
        if (isMalformed)
        {
            await Assert.ThrowsAsync<FlightsException>(() => BothWays.FidelityAsync(path));
            Assert.Throws<FlightsException>(() => BothWays.Classic(path));
            return;
        }

        FlightSummary summary = await BothWays.AgreeAsync(path);

        Assert.Equal(2, summary.Overall.Count);
        Assert.Equal(7.5, summary.Overall.Median);
        Assert.Equal([5, 6], summary.Hours.Select(hour => hour.Bucket));
    }

    [Theory]
    [InlineData("x,100,5", "delay")]
    [InlineData("1.5,100,5", "delay")]
    [InlineData(",100,5", "delay")]
    [InlineData("-,100,5", "delay")]
    [InlineData("99999999999,100,5", "delay")]
    [InlineData(" 7,100,5", "delay")]
    [InlineData("7,1e3,5", "distance")]
    [InlineData("7,100,", "time")]
    [InlineData("7,100,5.5.5", "time")]
    [InlineData("7,100,.", "time")]
    [InlineData("7,100,1e1", "time")]
    [InlineData("7,100", "(the whole line)")]
    [InlineData("7,100,5,6", "(the whole line)")]
    [InlineData("7", "(the whole line)")]
    public async Task Both_ways_refuse_a_malformed_row_in_the_same_words_and_skip_it_when_lenient(string row, string column)
    {
        string path = _folder.Write("a.csv", $"delay,distance,time\n1,100,5\n\n{row}\n2,100,5\n");

        FlightsException fidelity = await Assert.ThrowsAsync<FlightsException>(() => BothWays.FidelityAsync(path));
        FlightsException classic = Assert.Throws<FlightsException>(() => BothWays.Classic(path));

        Assert.Equal(classic.Message, fidelity.Message);
        Assert.Equal(ExitCode.MalformedRow, fidelity.Code);
        Assert.Contains(("line", "4"), fidelity.Details);
        Assert.Contains(("column", column), fidelity.Details);
        FlightSummary lenient = await BothWays.AgreeAsync(path, lenient: true);
        Assert.Equal((3, 1, 2), (lenient.RowsRead, lenient.Malformed, lenient.Overall.Count));
    }

    [Fact]
    public async Task A_line_that_is_too_long_is_refused_at_its_number()
    {
        string path = _folder.Write("a.csv", $"delay,distance,time\n1,100,5\n1,100,{new string('5', 70_000)}\n");

        FlightsException fidelity = await Assert.ThrowsAsync<FlightsException>(() => BothWays.FidelityAsync(path));
        FlightsException classic = Assert.Throws<FlightsException>(() => BothWays.Classic(path));

        Assert.Contains(("line", "3"), fidelity.Details);
        Assert.Contains(("line", "3"), classic.Details);
    }

    [Fact]
    public async Task Reading_repeatedly_multiplies_the_counts_and_nothing_else()
    {
        string path = _folder.Write("a.csv.gz", TemporaryFolder.Gzip("delay,distance,time\n30,100,5\n-10,100,5.5\n4,100,5.99\n"));

        FlightSummary summary = await BothWays.AgreeAsync(path, repeat: 7);

        Assert.Equal(new DelayStatistics(5, 21, 8.0, -10, 30, 4.0, 30, 7), Assert.Single(summary.Hours));
    }

    [Fact]
    public async Task A_file_in_which_no_row_counts_is_refused()
    {
        string path = _folder.Write("a.csv", "delay,distance,time\n9999,100,5\n");

        FlightsException failure = await Assert.ThrowsAsync<FlightsException>(() => BothWays.FidelityAsync(path));

        Assert.Equal(ExitCode.NoRows, failure.Code);
        Assert.Equal(ExitCode.NoRows, Assert.Throws<FlightsException>(() => BothWays.Classic(path)).Code);
    }

    [Fact]
    public async Task Different_summaries_are_told_apart_figure_by_figure()
    {
        FlightSummary first = await SummarizeAsync("delay,distance,time\n1,100,5\n2,100,6\n");
        FlightSummary second = await SummarizeAsync("delay,distance,time\n1,100,5\n3,100,6\n");

        IReadOnlyList<string> differences = first.DifferencesFrom(second);

        Assert.Equal(["all flights", "hour 6", "distance band 0"], differences.Select(difference => difference.Split(':')[0]));
        Assert.Empty(first.DifferencesFrom(first));
    }

    private static string Delays(int from, int to) =>
        "delay,distance,time\n" + string.Concat(Enumerable.Range(from, to - from + 1).Reverse().Select(delay => $"{delay},100,5\n"));

    private Task<FlightSummary> SummarizeAsync(string content) => BothWays.AgreeAsync(_folder.Write("a.csv", content));
}
