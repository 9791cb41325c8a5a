using Fidelity.BareWire.Layout;

namespace Flights.Formats;

/// <summary>
/// One flight in the fixed layout: 16 bytes, the same that the schema <c>flights.bare</c> has. A file is an array of them.
/// </summary>
[BareStruct]
internal partial struct FlightLayout
{
    /// <summary>Minutes late; negative when early.</summary>
    [BareField(0)] public int Delay;

    /// <summary>Miles.</summary>
    [BareField(1)] public int Distance;

    /// <summary>Departure as a decimal hour of the day.</summary>
    [BareField(2)] public double Time;
}
