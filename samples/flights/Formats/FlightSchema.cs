using Fidelity.BareWire;
using Fidelity.BareWire.Schemas;

namespace Flights.Formats;

/// <summary>The schema <c>flights.bare</c>, for errors and for JSON.</summary>
internal static class FlightSchema
{
    /// <summary>The type of a message.</summary>
    public static BareTypeDefinition Flights => TypeOf<Messages.Flights>();

    private static BareTypeDefinition TypeOf<T>()
        where T : IBareCodec<T> => T.BareType;
}
