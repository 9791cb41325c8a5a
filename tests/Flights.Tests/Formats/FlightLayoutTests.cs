using Fidelity.BareWire;
using Fidelity.BareWire.Layout;
using Flights.Formats;

namespace Flights.Tests.Formats;

public sealed class FlightLayoutTests
{
    [Fact]
    public void The_struct_has_the_layout_of_the_schema() =>
        Assert.Equal(LayoutOf<Messages.Flights>().Fingerprint, BareArray<FlightLayout>.Layout.Fingerprint);

    [Fact]
    public void The_fields_have_the_names_and_places_of_the_schemas()
    {
        LayoutType ofSchema = LayoutOf<Messages.Flight>();

        Assert.Equal(
            ofSchema.Fields.Select(field => (field.Name.ToUpperInvariant(), field.Offset)),
            FlightLayout.Layout.Fields.Select(field => (field.Name.ToUpperInvariant(), field.Offset)));
    }

    [Fact]
    public void A_record_takes_as_many_bytes_in_a_message_as_is_said()
    {
        Messages.Flight flight = FlightFiles.Flight(1, 2, 3);

        Assert.Equal(MessageHead.RecordSize, FlightFiles.Message(flight, flight).Length - FlightFiles.Message(flight).Length);
        Assert.Equal(MessageHead.For(1).Length + MessageHead.RecordSize, FlightFiles.Message(flight).Length);
        Assert.Equal(3, MessageHead.For(200_000).Length);
    }

    private static LayoutType LayoutOf<T>()
        where T : IBareCodec<T> => SchemaLayout.Of(T.BareType);
}
