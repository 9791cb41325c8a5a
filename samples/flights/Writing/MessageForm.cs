using Fidelity.BareWire;
using Fidelity.Memory;
using Flights.Data;
using Flights.Formats;

namespace Flights.Writing;

/// <summary>Records as one BARE message, made in region memory.</summary>
internal static class MessageForm
{
    /// <summary>The most records that a message of the usual limit has.</summary>
    public static int MostRecords { get; } = (int)(BareLimits.Default.MaxBytes / MessageHead.RecordSize) - 1;

    /// <exception cref="RegionExhaustedException">The budget does not allow it.</exception>
    public static ReadCapability<byte> Of(RecordTable table)
    {
        int length = MessageHead.For(table.Count).Length + (table.Count * MessageHead.RecordSize);
        WriteCapability<byte> message = table.Memory.Allocate<byte>(length).GetWriteAccess();
        using DirectAccess<byte> access = message.GetDirectAccess();
        BareWriter writer = new(access.Span);
        writer.WriteUInt((uint)table.Count);
        foreach (ReadCapability<Flight> chunk in table.Chunks)
        {
            using ReadOnlyAccess<Flight> flights = chunk.GetDirectAccess();
            foreach (ref readonly Flight flight in flights.Span)
            {
                writer.WriteI32(flight.Delay);
                writer.WriteI32(flight.Distance);
                writer.WriteF64(flight.Time);
            }
        }

        return message;
    }
}
