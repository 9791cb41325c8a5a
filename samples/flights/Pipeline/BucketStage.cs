using System.Threading.Channels;
using Fidelity.Memory;
using Flights.Data;

namespace Flights.Pipeline;

/// <summary>Writes each row's buckets into the row itself.</summary>
internal static class BucketStage
{
    public static async Task RunAsync(
        ChannelReader<WriteCapability<Flight>> input, ChannelWriter<WriteCapability<Flight>> output, CancellationToken cancellation)
    {
        await foreach (WriteCapability<Flight> flights in input.ReadAllAsync(cancellation).ConfigureAwait(false))
        {
            flights.Modify(static (ref Flight flight) =>
            {
                flight.Hour = (byte)flight.Time;
                flight.Band = DistanceBands.Of(flight.Distance);
            });
            await output.WriteAsync(flights, cancellation).ConfigureAwait(false);
        }
    }
}
