using System.IO.Compression;
using Flights.Formats;
using Flights.Parsing;

namespace Flights.Tests.Parsing;

public sealed class FlightFileTests : IDisposable
{
    private const string Content = "delay,distance,time\n1,100,5\n2,200,6.5\n-3,300,7.25\n";
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<int> Levels => [(int)CompressionLevel.NoCompression, (int)CompressionLevel.Optimal];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Levels))]
    public void Gzip_data_cut_off_anywhere_is_refused(int level)
    {
        byte[] whole = TemporaryFolder.Gzip(Content, (CompressionLevel)level);
        for (int length = 2; length < whole.Length; length++)
        {
            FlightsException failure = Assert.Throws<FlightsException>(() => Inspect(_folder.Write("a.csv.gz", whole[..length])));

            Assert.True(failure.Code == ExitCode.TruncatedGzip, $"cut off after {length} bytes: {failure.Message}");
        }

        Inspect(_folder.Write("a.csv.gz", whole));
    }

    [Fact]
    public void A_changed_bit_is_noticed_wherever_it_matters()
    {
        const int Header = 10;
        byte[] whole = TemporaryFolder.Gzip(Content);
        int noticed = 0;
        for (int i = Header; i < whole.Length; i++)
        {
            byte[] changed = [.. whole];
            changed[i] ^= 0x10;
            string path = _folder.Write("a.csv.gz", changed);
            if (Record.Exception(() => Inspect(path)) is FlightsException failure)
            {
                noticed++;
                Assert.True(failure.Code is ExitCode.CorruptGzip or ExitCode.TruncatedGzip, $"bit in byte {i}: {failure.Message}");
            }
            else
            {
                // Padding between the data and its checksum means nothing.
                Assert.Equal(Content, Read(path));
            }
        }

        Assert.InRange(noticed, whole.Length - Header - 1, whole.Length);
    }

    [Fact]
    public void Several_gzip_members_one_after_the_other_are_one_text()
    {
        byte[] members = [.. TemporaryFolder.Gzip("delay,distance,time\n1,2,"), .. TemporaryFolder.Gzip("3\n4,5,6\n")];

        string path = _folder.Write("a.csv.gz", members);
        Inspect(path);

        Assert.Equal("delay,distance,time\n1,2,3\n4,5,6\n", Read(path));
    }

    [Theory]
    [InlineData("delay,distance", "time")]
    [InlineData("delay;distance;time", "delay")]
    [InlineData("delay,delay,distance,time", "delay")]
    [InlineData("1,2,3", "delay")]
    public void A_header_without_each_column_once_is_refused(string header, string column)
    {
        FlightsException failure = Assert.Throws<FlightsException>(() => Inspect(_folder.Write("a.csv", $"{header}\n1,2,3\n")));

        Assert.Equal(ExitCode.MissingColumn, failure.Code);
        Assert.Contains(("column", column), failure.Details);
    }

    [Theory]
    [InlineData("de\0lay,distance,time\n")]
    [InlineData("\u0001\u0002\n")]
    public void What_is_not_text_is_refused(string content)
    {
        Assert.Equal(ExitCode.NotCsv, Assert.Throws<FlightsException>(() => Inspect(_folder.Write("a.csv", content))).Code);
        Assert.Equal(ExitCode.NotCsv, Assert.Throws<FlightsException>(() => Inspect(_folder.Write("a.csv.gz", TemporaryFolder.Gzip(content)))).Code);
    }

    private static string Read(string path)
    {
        using FlightText text = FlightText.Open(path);
        using var reader = new StreamReader(text);
        return reader.ReadToEnd();
    }

    private static void Inspect(string path) => new FlightFile(path, RecordFormat.Csv, Repeat: 1, Lenient: false).Inspect(CancellationToken.None);
}
