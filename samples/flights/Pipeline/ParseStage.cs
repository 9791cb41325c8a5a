using System.Threading.Channels;
using Fidelity.Memory;
using Flights.Data;
using Flights.Parsing;

namespace Flights.Pipeline;

/// <summary>Parses text straight into the table and sends each chunk of rows on when it is full.</summary>
internal sealed class ParseStage(FlightFile file, FlightTable table, int longestLine, ChannelWriter<TextBlock> free)
{
    // A chunk is half full between two blocks of text, so the right to write it waits here.
    private WriteCapability<Flight> _chunk;
    private int _filled;
    private ColumnMap _columns;
    private long _line;

    public long RowsRead { get; private set; }

    public long Malformed { get; private set; }

    public async Task RunAsync(ChannelReader<TextBlock> input, ChannelWriter<WriteCapability<Flight>> output, CancellationToken cancellation)
    {
        await foreach (TextBlock block in input.ReadAllAsync(cancellation).ConfigureAwait(false))
        {
            for (int read = 0; (read += Parse(block, read)) < block.Length;)
            {
                if (_filled == _chunk.Length)
                {
                    await SendAsync(output, cancellation).ConfigureAwait(false);
                    _chunk = table.Grow();
                }
            }

            await free.WriteAsync(block.Emptied(), cancellation).ConfigureAwait(false);
        }

        await SendAsync(output, cancellation).ConfigureAwait(false);
    }

    private async ValueTask SendAsync(ChannelWriter<WriteCapability<Flight>> output, CancellationToken cancellation)
    {
        if (_filled > 0)
        {
            await output.WriteAsync(_chunk.Slice(0, _filled), cancellation).ConfigureAwait(false);
            _filled = 0;
        }
    }

    /// <summary>Parses the lines from <paramref name="start"/> on until the text ends or the chunk is full.</summary>
    /// <returns>The number of bytes read.</returns>
    private int Parse(TextBlock block, int start)
    {
        using ReadOnlyAccess<byte> text = block.Text.GetDirectAccess();
        ReadOnlySpan<byte> rest = text.Span[start..];
        if (block.StartsFile && start == 0)
        {
            _columns = ColumnMap.Read(NextLine(ref rest), file.Path);
            _line = 1;
        }

        if (_filled == _chunk.Length)
        {
            return block.Length - start - rest.Length;
        }

        using DirectAccess<Flight> flights = _chunk.GetDirectAccess();
        Span<Flight> rows = flights.Span;
        var parser = new RowParser(_columns);
        int filled = _filled;
        while (!rest.IsEmpty && filled < rows.Length)
        {
            ReadOnlySpan<byte> line = NextLine(ref rest);
            _line++;
            if (line.IsEmpty || line is [(byte)'\r'])
            {
                continue;
            }

            if (line.Length >= longestLine)
            {
                throw MalformedRow.At(file.Path, _line, RowFault.TooLong, _columns.Count, Excerpt.Of(line));
            }

            RowsRead++;
            RowFault fault = parser.Parse(line, ref rows[filled], out ReadOnlySpan<byte> culprit);
            if (fault == RowFault.None)
            {
                filled++;
            }
            else
            {
                Refuse(fault, culprit);
            }
        }

        _filled = filled;
        return block.Length - start - rest.Length;
    }

    private static ReadOnlySpan<byte> NextLine(ref ReadOnlySpan<byte> rest)
    {
        int end = rest.IndexOf((byte)'\n');
        ReadOnlySpan<byte> line = end >= 0 ? rest[..end] : rest;
        rest = end >= 0 ? rest[(end + 1)..] : default;
        return line;
    }

    private void Refuse(RowFault fault, ReadOnlySpan<byte> culprit)
    {
        if (!file.Lenient)
        {
            throw MalformedRow.At(file.Path, _line, fault, _columns.Count, Excerpt.Of(culprit));
        }

        Malformed++;
    }
}
