using Flights.Measuring;

namespace Flights.Reporting;

/// <summary>What the ways are called to people.</summary>
internal static class WayNames
{
    public static string Of(Way way) => way == Way.Fidelity ? "Fidelity" : "usual .NET";
}
