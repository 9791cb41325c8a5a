using System.Buffers;
using System.IO.Pipelines;

namespace Fidelity.BareWire.Tests.Wire.Framing;

public sealed class FrameReaderTests
{
    private static readonly string[] Texts = ["one", "", "three and something more, so that it does not fit into a segment", "four", new string('é', 40_000), "six"];

    public static TheoryData<string> Kinds => [.. Frames.Kinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task All_frames_come_in_order(string kind)
    {
        await using BareFrameReader reader = Frames.Reader(kind, Frames.OfTexts(Texts));
        List<string> found = [];
        await foreach (string text in reader.ReadAllAsync<string, TextCodec>())
        {
            found.Add(text);
        }

        Assert.Equal(Texts, found);
        Assert.Equal(Frames.OfTexts(Texts).Length, reader.Position);
        Assert.False(await reader.MoveNextAsync());
    }

    [Theory]
    [InlineData("stream")]
    [InlineData("stream of 1 byte")]
    [InlineData("stream of 3 bytes")]
    public void All_frames_come_in_order_synchronously(string kind)
    {
        using BareFrameReader reader = Frames.Reader(kind, Frames.OfTexts(Texts));
        Assert.Equal(Texts, reader.ReadAll<string, TextCodec>());
        Assert.False(reader.MoveNext());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_frame_can_be_empty(string kind)
    {
        await using BareFrameReader reader = Frames.Reader(kind, Frames.Of([], [1], []));
        Assert.True(await reader.MoveNextAsync());
        Assert.True(reader.Message.IsEmpty);
        Assert.Equal(0, reader.Position);
        Assert.True(await reader.MoveNextAsync());
        Assert.Equal([1], reader.Message.ToArray());
        Assert.Equal(4, reader.Position);
        Assert.True(await reader.MoveNextAsync());
        Assert.True(reader.Message.IsEmpty);
        Assert.False(await reader.MoveNextAsync());
        Assert.Throws<InvalidOperationException>(() => reader.Message);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_message_that_cannot_be_decoded_does_no_harm_to_the_next(string kind)
    {
        await using BareFrameReader reader = Frames.Reader(kind, Frames.Of(Frames.Text("good"), [200, 1, 2, 3], [1, 0xff], Frames.Text("good again")));
        Assert.Equal("good", await reader.ReadAsync<string, TextCodec>());
        Assert.Equal(BareFormatReason.LengthBeyondInput, (await Assert.ThrowsAsync<BareFormatException>(async () => await reader.ReadAsync<string, TextCodec>())).Reason);
        Assert.Equal((BareFormatReason.InvalidUtf8, 1), Fault(await Assert.ThrowsAsync<BareFormatException>(async () => await reader.ReadAsync<string, TextCodec>())));
        Assert.Equal("good again", await reader.ReadAsync<string, TextCodec>());
        Assert.Contains("end of the stream", (await Assert.ThrowsAsync<EndOfStreamException>(async () => await reader.ReadAsync<string, TextCodec>())).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task An_end_inside_a_frame_is_truncated_where_the_frame_begins(string kind)
    {
        byte[] bytes = Frames.OfTexts("first", "second");
        int second = Frames.OfTexts("first").Length;
        for (int length = second + 1; length < bytes.Length; length++)
        {
            await using BareFrameReader reader = Frames.Reader(kind, bytes[..length]);
            Assert.Equal("first", await reader.ReadAsync<string, TextCodec>());
            BareFormatException failure = await Assert.ThrowsAsync<BareFormatException>(async () => await reader.MoveNextAsync());
            Assert.Equal((BareFormatReason.Truncated, second), Fault(failure));
            Assert.Contains(length - second < 4 ? $"after {length - second}" : $"a message of 7 bytes, found the end of the stream after {length - second - 4}", failure.Detail, StringComparison.Ordinal);
            Assert.Equal((BareFormatReason.Truncated, second), Fault(await Assert.ThrowsAsync<BareFormatException>(async () => await reader.MoveNextAsync())));
            Assert.Throws<InvalidOperationException>(() => reader.Message);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_frame_beyond_the_limit_is_refused_by_its_length(string kind)
    {
        BareLimits limits = new() { MaxBytes = 6 };
        await using BareFrameReader reader = Frames.Reader(kind, [.. Frames.OfTexts("small"), 7, 0, 0, 0, 6], limits);
        Assert.Equal("small", await reader.ReadAsync<string, TextCodec>());
        BareFormatException failure = await Assert.ThrowsAsync<BareFormatException>(async () => await reader.MoveNextAsync());
        Assert.Equal((BareFormatReason.ByteLimit, 10), Fault(failure));
        Assert.Equal("expected a message of at most 6 bytes by the limit, found a frame that claims 7", failure.Detail);
        Assert.Equal((BareFormatReason.ByteLimit, 10), Fault(await Assert.ThrowsAsync<BareFormatException>(async () => await reader.MoveNextAsync())));
    }

    [Fact]
    public void Memory_grows_with_what_arrives()
    {
        byte[] bytes = [.. BitConverter.GetBytes(1_000_000_000), .. new byte[200_000]];
        TrickleStream stream = new(bytes, 10_000);
        using BareFrameReader reader = new(stream);
        Assert.Equal(BareFormatReason.Truncated, Assert.Throws<BareFormatException>(() => reader.MoveNext()).Reason);
        Assert.InRange(stream.LargestRoom, 1, 2 * bytes.Length);
    }

    [Fact]
    public void A_claim_beyond_what_one_array_holds_is_refused_over_a_stream()
    {
        using BareFrameReader reader = new(new MemoryStream([0xff, 0xff, 0xff, 0xff]), new BareLimits { MaxBytes = long.MaxValue });
        Assert.Equal(BareFormatReason.ByteLimit, Assert.Throws<BareFormatException>(() => reader.MoveNext()).Reason);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(6)]
    [InlineData(17)]
    public async Task One_can_go_on_after_a_cancellation(int waitAt)
    {
        TrickleStream stream = new(Frames.OfTexts("first", "second"), 100) { WaitAt = waitAt };
        await using BareFrameReader reader = new(stream);
        using CancellationTokenSource cancellation = new();
        List<string> found = [];
        Task reading = Task.Run(async () =>
        {
            while (true)
            {
                found.Add(await reader.ReadAsync<string, TextCodec>(cancellation.Token));
            }
        });
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        stream.WaitAt = int.MaxValue;
        await foreach (string text in reader.ReadAllAsync<string, TextCodec>())
        {
            found.Add(text);
        }

        Assert.Equal(["first", "second"], found);
    }

    [Fact]
    public async Task One_can_go_on_after_a_cancellation_of_a_pipe()
    {
        Pipe pipe = new();
        await using BareFrameReader reader = new(pipe.Reader);
        byte[] bytes = Frames.OfTexts("first", "second");
        await pipe.Writer.WriteAsync(bytes.AsMemory(0, 15));
        Assert.Equal("first", await reader.ReadAsync<string, TextCodec>());
        using CancellationTokenSource cancellation = new();
        Task<bool> next = reader.MoveNextAsync(cancellation.Token).AsTask();
        Assert.False(next.IsCompleted);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
        next = reader.MoveNextAsync().AsTask();
        pipe.Reader.CancelPendingRead();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
        await pipe.Writer.WriteAsync(bytes.AsMemory(15));
        await pipe.Writer.CompleteAsync();
        Assert.Equal("second", await reader.ReadAsync<string, TextCodec>());
        Assert.False(await reader.MoveNextAsync());
    }

    [Fact]
    public async Task What_has_arrived_outlives_a_failure_of_the_stream()
    {
        TrickleStream stream = new(Frames.OfTexts("first", "second"), 100) { FailAt = 12 };
        await using BareFrameReader reader = new(stream);
        Assert.Equal("first", await reader.ReadAsync<string, TextCodec>());
        await Assert.ThrowsAsync<IOException>(async () => await reader.MoveNextAsync());
        Assert.Throws<IOException>(() => reader.MoveNext());
        stream.FailAt = int.MaxValue;
        Assert.Equal("second", reader.Read<string, TextCodec>());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    public async Task What_a_failed_read_writes_later_does_no_harm(int first)
    {
        await using BareFrameReader reader = new(new LateStream(Frames.OfTexts("first", "second"), first));
        await Assert.ThrowsAsync<IOException>(async () => await reader.MoveNextAsync());
        Assert.Equal("first", await reader.ReadAsync<string, TextCodec>());
        Assert.Equal("second", await reader.ReadAsync<string, TextCodec>());
        Assert.False(await reader.MoveNextAsync());
    }

    [Fact]
    public async Task Two_callers_at_a_time_are_refused()
    {
        Pipe pipe = new();
        BareFrameReader reader = new(pipe.Reader);
        Task<bool> first = reader.MoveNextAsync().AsTask();
        Assert.Contains("one caller at a time", (await Assert.ThrowsAsync<InvalidOperationException>(async () => await reader.MoveNextAsync())).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(reader.Dispose);
        await pipe.Writer.CompleteAsync();
        Assert.False(await first);
        reader.Dispose();
        reader.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await reader.MoveNextAsync());
    }

    [Fact]
    public async Task A_pipe_left_open_keeps_what_follows()
    {
        Pipe pipe = new();
        await pipe.Writer.WriteAsync(Frames.OfTexts("ours", "theirs"));
        BareFrameReader ours = new(pipe.Reader, leaveOpen: true);
        Assert.Equal("ours", await ours.ReadAsync<string, TextCodec>());
        await ours.DisposeAsync();
        BareFrameReader theirs = new(pipe.Reader);
        Assert.Equal("theirs", await theirs.ReadAsync<string, TextCodec>());
        theirs.Dispose();
        Assert.True((await pipe.Writer.FlushAsync()).IsCompleted);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_stream_left_open_is_set_back_to_what_follows(bool isAsync)
    {
        MemoryStream stream = new([9, .. Frames.OfTexts("ours", "theirs")]);
        stream.Position = 1;
        BareFrameReader ours = new(stream, leaveOpen: true);
        Assert.Equal("ours", ours.Read<string, TextCodec>());
        if (isAsync)
        {
            await ours.DisposeAsync();
        }
        else
        {
            ours.Dispose();
        }

        Assert.Equal(1 + Frames.OfTexts("ours").Length, stream.Position);
        using BareFrameReader theirs = new(stream);
        Assert.Equal("theirs", theirs.Read<string, TextCodec>());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_stream_is_closed_unless_it_is_left_open(bool leaveOpen)
    {
        TrickleStream stream = new([], 1);
        new BareFrameReader(stream, leaveOpen: leaveOpen).Dispose();
        Assert.Equal(!leaveOpen, stream.IsClosed);
        stream = new TrickleStream([], 1);
        await new BareFrameReader(stream, leaveOpen: leaveOpen).DisposeAsync();
        Assert.Equal(!leaveOpen, stream.IsClosed);
    }

    [Fact]
    public void A_pipe_cannot_be_read_synchronously()
    {
        using BareFrameReader reader = new(new Pipe().Reader);
        Assert.Contains("Async", Assert.Throws<NotSupportedException>(() => reader.MoveNext()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_allocated_per_frame_over_a_stream()
    {
        byte[] bytes = Frames.Of(Enumerable.Range(0, 3000).Select(static i => new byte[i % 700]));
        MemoryStream stream = new(bytes);
        using BareFrameReader reader = new(stream);
        long sum = 0;
        while (sum < bytes.Length / 2)
        {
            Assert.True(reader.MoveNext());
            sum += reader.Message.Length;
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        while (reader.MoveNext())
        {
            sum += reader.Message.Length;
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(bytes.Length - (4 * 3000), sum);
    }

    private static (BareFormatReason Reason, long Offset) Fault(BareFormatException failure) => (failure.Reason, failure.Offset);
}
