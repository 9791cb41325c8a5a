using System.Buffers.Binary;
using Fidelity.BareWire.Layout;
using Flights.Formats;
using Flights.Parsing;

namespace Flights.Tests.Formats;

public sealed class FlightGraphTests : IDisposable
{
    // Behind the header: the root, a distance and a count.
    private const int Distance = LayoutHeader.Size;
    private const int Count = Distance + 4;

    private static readonly byte[] Whole = FlightFiles.Graph(FlightFiles.Flight(1, 100, 5), FlightFiles.Flight(2, 200, 6));

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_whole_graph_is_accepted() => Inspect(Whole);

    [Fact]
    public void A_graph_cut_off_anywhere_is_refused()
    {
        for (int length = 0; length < Whole.Length; length++)
        {
            Assert.Contains(nameof(LayoutFailure.Truncated), Refused(Whole[..length]), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Bytes_behind_the_graph_are_refused() =>
        Assert.Contains(nameof(LayoutFailure.TrailingBytes), Refused([.. Whole, 0]), StringComparison.Ordinal);

    [Theory]
    [InlineData(Count, int.MaxValue, nameof(LayoutFailure.OutOfRange))]
    [InlineData(Count, 3, nameof(LayoutFailure.OutOfRange))]
    [InlineData(Count, -1, nameof(LayoutFailure.TooMany))]
    [InlineData(Distance, -32, nameof(LayoutFailure.OutOfRange))]
    [InlineData(Distance, 0, nameof(LayoutFailure.Cycle))]
    [InlineData(Distance, int.MinValue, nameof(LayoutFailure.OutOfRange))]
    [InlineData(0, 0x64656C61, nameof(LayoutFailure.BadHeader))]
    [InlineData(20, 0, nameof(LayoutFailure.OtherLayout))]
    public void A_hostile_graph_is_refused(int offset, int value, string reason)
    {
        byte[] changed = [.. Whole];
        BinaryPrimitives.WriteInt32LittleEndian(changed.AsSpan(offset), value);

        Assert.Contains(reason, Refused(changed), StringComparison.Ordinal);
    }

    [Fact]
    public void Flights_that_are_not_aligned_are_refused()
    {
        byte[] changed = [.. Whole];
        BinaryPrimitives.WriteInt32LittleEndian(changed.AsSpan(Distance), 12);
        BinaryPrimitives.WriteInt32LittleEndian(changed.AsSpan(Count), 1);

        Assert.Contains(nameof(LayoutFailure.Misaligned), Refused(changed), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mapping_is_not_to_be_read_after_it_has_ended()
    {
        MappedFile mapped = MappedFile.Open(_folder.Write("a.layout", Whole), RecordFormat.Layout);
        Assert.Equal(Whole, mapped.Bytes);

        mapped.Dispose();
        mapped.Dispose();

        Assert.Throws<ObjectDisposedException>(() => mapped.Bytes.Length);
    }

    private string Refused(byte[] content)
    {
        FlightsException failure = Assert.Throws<FlightsException>(() => Inspect(content));
        Assert.Equal(ExitCode.MalformedLayout, failure.Code);
        return failure.Details.Single(detail => detail.Label == "found").Text;
    }

    private void Inspect(byte[] content) =>
        new FlightFile(_folder.Write("a.layout", content), RecordFormat.Layout, Repeat: 1, Lenient: false).Inspect(CancellationToken.None);
}
