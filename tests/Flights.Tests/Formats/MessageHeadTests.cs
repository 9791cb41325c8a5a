using Flights.Formats;
using Flights.Parsing;

namespace Flights.Tests.Formats;

public sealed class MessageHeadTests : IDisposable
{
    private static readonly byte[] Whole = FlightFiles.Message([.. Enumerable.Range(0, 130).Select(i => FlightFiles.Flight(i, i + 1, i % 24))]);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_whole_message_is_accepted_with_its_count_and_where_its_flights_begin()
    {
        using FileStream file = File.OpenRead(_folder.Write("a.bin", Whole));

        Assert.Equal(new MessageHead(2, 130), MessageHead.Read(file, file.Name));
        Assert.Equal(2, file.Position);
    }

    [Fact]
    public void A_message_cut_off_anywhere_is_refused_with_the_type_and_the_offset()
    {
        for (int length = 0; length < Whole.Length; length++)
        {
            FlightsException failure = Refused(Whole[..length]);

            Assert.Contains("Flights, byte ", Found(failure), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("81008080", "fewest bytes")]
    [InlineData("FFFFFFFFFFFFFFFFFFFF", "64 bits")]
    [InlineData("FFFFFFFFFFFFFFFFFF01", "at most 0 elements")]
    [InlineData("FFFFFFFF07", "at most 0 elements")]
    [InlineData("00FF", "1 more bytes")]
    [InlineData("0100000002000000000000000000", "at most 0 elements")]
    [InlineData("64656C61792C", "at most 0 elements")]
    public void What_a_hostile_or_other_file_begins_with_is_refused_and_shown(string bytes, string words) =>
        Assert.Contains(words, Found(Refused(Convert.FromHexString(bytes))), StringComparison.Ordinal);

    [Fact]
    public void A_huge_file_is_refused_before_it_is_read()
    {
        string path = _folder.Write("a.bin", Whole);
        using (FileStream file = new(path, FileMode.Open))
        {
            file.SetLength((1L << 30) + 1);
        }

        Assert.Contains("1073741824", Found(Refused(path)), StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_behind_the_message_are_refused_at_their_offset() =>
        Assert.Contains($"byte {Whole.Length}", Found(Refused([.. Whole, 0])), StringComparison.Ordinal);

    private static string Found(FlightsException failure) => failure.Details.Single(detail => detail.Label == "found").Text;

    private FlightsException Refused(byte[] content) => Refused(_folder.Write("a.bin", content));

    private static FlightsException Refused(string path)
    {
        FlightsException failure = Assert.Throws<FlightsException>(
            () => new FlightFile(path, RecordFormat.Bare, Repeat: 1, Lenient: false).Inspect(CancellationToken.None));
        Assert.Equal(ExitCode.MalformedMessage, failure.Code);
        return failure;
    }
}
