using System.Text;
using Fidelity.Memory;
using Flights.Data;
using Flights.Parsing;
using Flights.Pipeline;

namespace Flights.Tests.Ways;

public sealed class BlockBoundaryTests : IDisposable
{
    private const int LongestLineHere = 28;

    private static readonly string Text = "delay,distance,time\r\n" + string.Concat(Enumerable.Range(0, 97).Select(i =>
        $"{i - 40},{100 + (i * 37)},{i % 24}.{new string('3', i % 15)}5{(i % 3 == 0 ? "\r\n" : "\n")}"));

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Blocks_may_end_at_any_byte_of_a_line()
    {
        string path = _folder.Write("a.csv", Text);
        FlightSummary expected = BothWays.Classic(path);

        for (int blockSize = LongestLineHere + 1; blockSize <= LongestLineHere + 100; blockSize++)
        {
            FlightSummary summary = await BothWays.FidelityAsync(path, repeat: 1, lenient: false, blockSize);

            Assert.True(expected.DifferencesFrom(summary).Count == 0, $"block size {blockSize}");
        }
    }

    [Fact]
    public void Reads_may_be_of_any_length()
    {
        using Region region = Region.Create("test", 1.MB);
        WriteCapability<byte> block = region.Allocate<byte>(64).GetWriteAccess();
        byte[] bytes = Encoding.UTF8.GetBytes(Text);
        for (int readSize = 1; readSize <= 64; readSize++)
        {
            using TricklingStream stream = new(bytes, readSize);
            List<byte> found = [];
            int filled = 0;
            while (ReadStage.Fill(block, ref filled, stream) is var lines and > 0)
            {
                using DirectAccess<byte> access = block.GetDirectAccess();
                Assert.Equal((byte)'\n', access.Span[lines - 1]);
                found.AddRange(access.Span[..lines]);
                access.Span[lines..filled].CopyTo(access.Span);
                filled -= lines;
            }

            Assert.Equal(bytes, found);
        }
    }

    private sealed class TricklingStream(byte[] bytes, int readSize) : ReadOnlyStream
    {
        private int _position;

        public override int Read(Span<byte> buffer)
        {
            int count = Math.Min(Math.Min(readSize, buffer.Length), bytes.Length - _position);
            bytes.AsSpan(_position, count).CopyTo(buffer);
            _position += count;
            return count;
        }
    }
}
