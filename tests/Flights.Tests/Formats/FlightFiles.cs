using Fidelity.BareWire;
using Fidelity.BareWire.Layout;
using Flights.Formats;

namespace Flights.Tests.Formats;

/// <summary>Files of flights as others write them: by the generated types and by the library's builder.</summary>
internal static class FlightFiles
{
    public static Messages.Flight Flight(int delay, int distance, double time) => new() { Delay = delay, Distance = distance, Time = time };

    public static byte[] Message(params Messages.Flight[] flights) => Bare.Encode<Messages.Flights>(flights);

    public static byte[] Graph(params Messages.Flight[] flights)
    {
        byte[] memory = new byte[LayoutHeader.Size + 8 + (flights.Length * 16)];
        using LayoutBuilder builder = new(memory);
        LayoutSlot<BareArray<FlightLayout>> root = builder.AddRoot<BareArray<FlightLayout>>();
        LayoutSlots<FlightLayout> slots = builder.AddTo(ref builder.At(root), flights.Length);
        for (int i = 0; i < flights.Length; i++)
        {
            builder.At(slots[i]) = new FlightLayout { Delay = flights[i].Delay, Distance = flights[i].Distance, Time = flights[i].Time };
        }

        Assert.Equal(memory.Length, builder.Finish<BareArray<FlightLayout>>().Length);
        return memory;
    }
}
