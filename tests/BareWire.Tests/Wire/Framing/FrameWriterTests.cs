using System.Buffers;
using System.IO.Pipelines;

namespace Fidelity.BareWire.Tests.Wire.Framing;

public sealed class FrameWriterTests
{
    private static readonly string[] Texts = ["one", "", new string('é', 300), "four", new string('x', 100_000), "six"];

    [Fact]
    public void Frames_go_to_a_stream_at_once()
    {
        CountingStream stream = new();
        using BareFrameWriter writer = new(stream);
        foreach (string text in Texts)
        {
            writer.Write<string, TextCodec>(text);
        }

        Assert.Equal(0, stream.Writes);
        writer.Flush();
        Assert.Equal(1, stream.Writes);
        Assert.Equal(Frames.OfTexts(Texts), stream.ToArray());
        writer.Flush();
        Assert.Equal(1, stream.Writes);
    }

    [Fact]
    public async Task Frames_go_to_a_stream_asynchronously()
    {
        CountingStream stream = new();
        await using BareFrameWriter writer = new(stream);
        foreach (string text in Texts)
        {
            await writer.WriteAsync<string, TextCodec>(text);
        }

        Assert.Equal(Texts.Length, stream.Writes);
        Assert.Equal(Frames.OfTexts(Texts), stream.ToArray());
    }

    [Fact]
    public async Task Frames_go_through_a_pipe()
    {
        Pipe pipe = new(new PipeOptions(pauseWriterThreshold: 0));
        await using (BareFrameWriter writer = new(pipe.Writer))
        {
            foreach (string text in Texts)
            {
                writer.Write<string, TextCodec>(text);
            }

            foreach (string text in Texts)
            {
                await writer.WriteAsync<string, TextCodec>(text);
                writer.WriteMessage(Frames.Text(text));
            }
        }

        await using BareFrameReader reader = new(pipe.Reader);
        List<string> found = [];
        await foreach (string text in reader.ReadAllAsync<string, TextCodec>())
        {
            found.Add(text);
        }

        Assert.Equal([.. Texts, .. Texts.SelectMany(static text => (string[])[text, text])], found);
    }

    [Fact]
    public void Encoded_messages_are_framed_as_they_are()
    {
        MemoryStream stream = new();
        using BareFrameWriter writer = new(stream, leaveOpen: true);
        writer.WriteMessage([]);
        writer.WriteMessage([1, 2, 3]);
        writer.WriteMessage(new byte[20_000]);
        writer.Dispose();
        Assert.Equal(Frames.Of([], [1, 2, 3], new byte[20_000]), stream.ToArray());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_value_that_cannot_be_encoded_leaves_no_trace(bool isPipe)
    {
        MemoryStream stream = new();
        BareFrameWriter writer = isPipe ? new(PipeWriter.Create(stream, new StreamPipeWriterOptions(leaveOpen: true))) : new(stream, leaveOpen: true);
        writer.Write<string, TextCodec>("before");
        foreach (int length in (int[])[1, 1000, 50_000])
        {
            Assert.Throws<BareValueException>(() => writer.Write<string, HalfWayCodec>(new string('x', length)));
            await Assert.ThrowsAsync<BareValueException>(async () => await writer.WriteAsync<string, HalfWayCodec>(new string('x', length)));
        }

        writer.Write<string, TextCodec>("after");
        await writer.DisposeAsync();
        Assert.Equal(Frames.OfTexts("before", "after"), stream.ToArray());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_message_beyond_the_limit_is_not_sent(bool isPipe)
    {
        BareLimits limits = new() { MaxBytes = 6 };
        MemoryStream stream = new();
        BareFrameWriter writer = isPipe ? new(PipeWriter.Create(stream, new StreamPipeWriterOptions(leaveOpen: true)), limits) : new(stream, limits, leaveOpen: true);
        writer.Write<string, TextCodec>("12345");
        Assert.Contains("at most 6 bytes by the limit, found one of 7", Assert.Throws<BareValueException>(() => writer.Write<string, TextCodec>("123456")).Message, StringComparison.Ordinal);
        Assert.Throws<BareValueException>(() => writer.WriteMessage(new byte[7]));
        await writer.DisposeAsync();
        Assert.Equal(Frames.OfTexts("12345"), stream.ToArray());
    }

    [Fact]
    public async Task After_a_failed_sending_nothing_more_is_sent()
    {
        CountingStream stream = new() { Fails = true };
        BareFrameWriter writer = new(stream);
        await Assert.ThrowsAsync<IOException>(async () => await writer.WriteAsync<string, TextCodec>("lost"));
        stream.Fails = false;
        Assert.Contains("in the middle of a frame", Assert.Throws<InvalidOperationException>(() => writer.Write<string, TextCodec>("more")).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => writer.WriteMessage([1]));
        Assert.Throws<InvalidOperationException>(writer.Flush);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await writer.FlushAsync());
        writer.Dispose();
        Assert.Equal(0, stream.Writes);
    }

    [Fact]
    public async Task A_cancellation_beforehand_sends_nothing_and_breaks_nothing()
    {
        MemoryStream stream = new();
        BareFrameWriter writer = new(stream, leaveOpen: true);
        CancellationToken cancelled = new(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await writer.WriteAsync<string, TextCodec>("no", cancelled));
        writer.Write<string, TextCodec>("yes");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await writer.FlushAsync(cancelled));
        await writer.DisposeAsync();
        Assert.Equal(Frames.OfTexts("yes"), stream.ToArray());
    }

    [Fact]
    public async Task An_ended_pipe_and_a_cancelled_flush_are_told()
    {
        Pipe pipe = new(new PipeOptions(pauseWriterThreshold: 10, resumeWriterThreshold: 5));
        BareFrameWriter writer = new(pipe.Writer);
        Task pending = writer.WriteAsync<string, TextCodec>("more than ten bytes").AsTask();
        Assert.Throws<InvalidOperationException>(() => writer.Write<string, TextCodec>("in between"));
        Assert.Throws<InvalidOperationException>(writer.Dispose);
        pipe.Writer.CancelPendingFlush();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pending);
        await pipe.Reader.CompleteAsync();
        await Assert.ThrowsAsync<IOException>(async () => await writer.WriteAsync<string, TextCodec>("nobody reads"));
        writer.Dispose();
    }

    [Fact]
    public void A_pipe_cannot_be_flushed_synchronously()
    {
        using BareFrameWriter writer = new(new Pipe().Writer);
        Assert.Throws<NotSupportedException>(writer.Flush);
    }

    [Fact]
    public void A_disposed_writer_refuses_to_write()
    {
        BareFrameWriter writer = new(new MemoryStream());
        writer.Dispose();
        writer.Dispose();
        Assert.Throws<ObjectDisposedException>(() => writer.Write<string, TextCodec>("x"));
        Assert.Throws<ObjectDisposedException>(() => writer.WriteMessage([1]));
        Assert.Throws<ObjectDisposedException>(writer.Flush);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_stream_gets_the_rest_and_is_closed_unless_it_is_left_open(bool leaveOpen)
    {
        CountingStream stream = new();
        BareFrameWriter writer = new(stream, leaveOpen: leaveOpen);
        writer.Write<string, TextCodec>("rest");
        await writer.DisposeAsync();
        Assert.Equal(Frames.OfTexts("rest"), stream.ToArray());
        Assert.Equal(leaveOpen, stream.CanWrite);
    }

    [Fact]
    public async Task A_pipe_left_open_is_flushed()
    {
        Pipe pipe = new();
        BareFrameWriter writer = new(pipe.Writer, leaveOpen: true);
        writer.Write<string, TextCodec>("rest");
        await writer.DisposeAsync();
        await pipe.Writer.WriteAsync(Frames.OfTexts("more"));
        await pipe.Writer.CompleteAsync();
        ReadResult result = await pipe.Reader.ReadAsync();
        Assert.Equal(Frames.OfTexts("rest", "more"), result.Buffer.ToArray());
    }

    [Fact]
    public void Nothing_is_allocated_per_frame()
    {
        using BareFrameWriter writer = new(Stream.Null);
        for (int i = 0; i < 100; i++)
        {
            writer.Write<string, TextCodec>(Texts[i % 4]);
            writer.Flush();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            writer.Write<string, TextCodec>(Texts[i % 4]);
            writer.Flush();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private sealed class CountingStream : MemoryStream
    {
        internal int Writes { get; private set; }

        internal bool Fails { get; set; }

        public override void Write(byte[] buffer, int offset, int count)
        {
            Count();
            base.Write(buffer, offset, count);
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Count();
            base.Write(buffer.Span.ToArray(), 0, buffer.Length);
            return default;
        }

        private void Count()
        {
            if (Fails)
            {
                throw new IOException("The connection was lost.");
            }

            Writes++;
        }
    }
}
