using Fidelity.BareWire.Layout;
using Fidelity.BareWire.Values;
using Fidelity.Memory;
using Flights.Data;
using Flights.Formats;

namespace Flights.Writing;

/// <summary>Writes records in a form.</summary>
internal static class RecordWriter
{
    /// <param name="table">The records.</param>
    /// <param name="form">What they are to be.</param>
    /// <param name="output">Where they go.</param>
    /// <exception cref="IOException">The output cannot be written.</exception>
    /// <exception cref="RegionExhaustedException">The budget does not allow it.</exception>
    public static void Write(RecordTable table, WrittenForm form, Stream output)
    {
        switch (form)
        {
            case WrittenForm.Json:
                WriteJson(table, output);
                break;
            case WrittenForm.Bare:
                using (ReadOnlyAccess<byte> message = MessageForm.Of(table).GetDirectAccess())
                {
                    output.Write(message.Span);
                }

                break;
            default:
                WriteLayout(table, output);
                break;
        }

        output.Flush();
    }

    /// <summary>JSON by the schema, so that it means the same to whoever encodes it again: NaN and all digits included.</summary>
    private static void WriteJson(RecordTable table, Stream output)
    {
        using ReadOnlyAccess<byte> message = MessageForm.Of(table).GetDirectAccess();
        BareJson.Write(FlightSchema.Flights, message.Span, output);
        output.WriteByte((byte)'\n');
    }

    private static void WriteLayout(RecordTable table, Stream output)
    {
        using LayoutBuilder builder = new(table.Memory, LayoutHeader.Size + LayoutHeader.StartAlignment + (table.Count * MessageHead.RecordSize));
        LayoutSlot<BareArray<FlightLayout>> root = builder.AddRoot<BareArray<FlightLayout>>();
        LayoutSlots<FlightLayout> slots = builder.AddTo(ref builder.At(root), table.Count);
        Span<FlightLayout> records = builder.At(slots);
        foreach (ReadCapability<Flight> chunk in table.Chunks)
        {
            using ReadOnlyAccess<Flight> flights = chunk.GetDirectAccess();
            for (int i = 0; i < flights.Length; i++)
            {
                ref readonly Flight flight = ref flights[i];
                records[i] = new FlightLayout { Delay = flight.Delay, Distance = flight.Distance, Time = flight.Time };
            }

            records = records[flights.Length..];
        }

        output.Write(builder.Finish<BareArray<FlightLayout>>().Bytes);
    }
}
