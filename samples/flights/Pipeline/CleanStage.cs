using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Fidelity.Memory;
using Flights.Data;

namespace Flights.Pipeline;

/// <summary>
/// Drops implausible rows in place: the last row moves into the gap, and a weaker capability goes on, through which
/// the dropped rows cannot be reached.
/// </summary>
internal sealed class CleanStage
{
    public long Implausible { get; private set; }

    /// <summary>Bytes that were moved to close gaps.</summary>
    public long BytesMoved { get; private set; }

    public async Task RunAsync(
        ChannelReader<WriteCapability<Flight>> input, ChannelWriter<WriteCapability<Flight>> output, CancellationToken cancellation)
    {
        await foreach (WriteCapability<Flight> flights in input.ReadAllAsync(cancellation).ConfigureAwait(false))
        {
            int kept = DropImplausible(flights);
            await output.WriteAsync(flights.Slice(0, kept), cancellation).ConfigureAwait(false);
        }
    }

    private int DropImplausible(WriteCapability<Flight> flights)
    {
        using DirectAccess<Flight> access = flights.GetDirectAccess();
        Span<Flight> rows = access.Span;
        int kept = rows.Length;
        for (int i = 0; i < kept;)
        {
            if (Plausibility.Allows(rows[i].Delay, rows[i].Distance, rows[i].Time))
            {
                i++;
            }
            else if (i < --kept)
            {
                rows[i] = rows[kept];
                BytesMoved += Unsafe.SizeOf<Flight>();
            }
        }

        Implausible += rows.Length - kept;
        return kept;
    }
}
