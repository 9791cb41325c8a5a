namespace Flights.Data;

/// <summary>Which rows count. Both ways use the same rule.</summary>
internal static class Plausibility
{
    public const int EarliestDelay = -120;
    public const int LatestDelay = 24 * 60;
    public const int LongestDistance = 6000;

    public static string Rule { get; } =
        $"delay from {EarliestDelay} to {LatestDelay} minutes, distance from 1 to {LongestDistance} miles, time from 0 to below 24 hours";

    public static bool Allows(int delay, int distance, double time) =>
        delay is >= EarliestDelay and <= LatestDelay && distance is >= 1 and <= LongestDistance && time is >= 0 and < 24;
}
