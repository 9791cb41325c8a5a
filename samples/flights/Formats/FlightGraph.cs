using Fidelity.BareWire.Layout;

namespace Flights.Formats;

/// <summary>The fixed layout of a file: an array of flights, that nobody trusts before it is verified.</summary>
internal static class FlightGraph
{
    /// <summary>Verifies a graph and gives its flights where they lie. Cost: in proportion to the bytes; one bit for each is rented.</summary>
    /// <param name="graph">The graph, to the last byte, from a multiple of 8.</param>
    /// <param name="path">The file that it is from, for errors.</param>
    /// <exception cref="FlightsException">It is no such graph, or not a whole one.</exception>
    public static ReadOnlySpan<FlightLayout> Verify(ReadOnlySpan<byte> graph, string path)
    {
        if (!LayoutVerifier.TryVerify(graph, out LayoutView<BareArray<FlightLayout>> view, out LayoutFault fault))
        {
            throw new FlightsException(
                ExitCode.MalformedLayout,
                "this is not a file of flights in the fixed layout",
                ("file", path),
                ("expected", FormatNames.Expected(RecordFormat.Layout)),
                ("found", fault.ToString()),
                ("do", "Write such a file with --write layout, or say with --format what the file is."));
        }

        return view.Get(in view.Root);
    }
}
