namespace Flights.Reporting;

/// <summary>Round numbers along an axis.</summary>
internal static class Axis
{
    /// <summary>Multiples of 1, 2 or 5 times a power of ten, from at most <paramref name="low"/> to at least <paramref name="high"/>.</summary>
    public static IReadOnlyList<double> Ticks(double low, double high, int about)
    {
        double raw = Math.Max(high - low, double.Epsilon) / about;
        double power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        double step = new[] { 1.0, 2, 5, 10 }.First(factor => factor * power >= raw * 0.999) * power;
        int first = (int)Math.Floor(low / step);
        int last = (int)Math.Ceiling((high / step) - 1e-9);
        return [.. Enumerable.Range(first, last - first + 1).Select(i => i * step)];
    }
}
