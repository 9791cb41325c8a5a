using Flights.Data;

namespace Flights.Reporting;

/// <summary>Delays by bucket: above, median and p90 in minutes; below, the share that is late.</summary>
internal static class DelayChart
{
    private const double Width = 960;
    private const double Left = 52;
    private const double Right = 12;
    private const double Top = 36;
    private const double MinutesHeight = 240;
    private const double Gap = 44;
    private const double ShareHeight = 90;
    private const double Bottom = 34;

    public static string Render(string title, string bucketName, IReadOnlyList<DelayStatistics> all, Func<DelayStatistics, string> label)
    {
        string worst = label(all.MaxBy(statistics => statistics.LateShare)!);
        Svg svg = new(
            Width,
            Top + MinutesHeight + Gap + ShareHeight + Bottom,
            title,
            $"Median and 90th percentile of delays in minutes, and the share of flights more than {DelayStatistics.LateAfter} minutes late, for {all.Count} buckets. The largest share is late at {worst}. All figures are in the table below.");
        double step = (Width - Left - Right) / all.Count;
        DrawMinutes(svg, all, label, step);
        DrawShares(svg, all, label, step);
        for (int i = 0; i < all.Count; i++)
        {
            svg.Text("label middle", Middle(i, step), Top + MinutesHeight + Gap + ShareHeight + 16, label(all[i]));
        }

        svg.Text("axis middle", Left + ((Width - Left - Right) / 2), Top + MinutesHeight + Gap + ShareHeight + Bottom - 2, bucketName);
        return svg.Markup;
    }

    private static void DrawMinutes(Svg svg, IReadOnlyList<DelayStatistics> all, Func<DelayStatistics, string> label, double step)
    {
        IReadOnlyList<double> ticks = Axis.Ticks(0, DelayScale.For(all), 6);
        double high = ticks[^1];
        double low = Math.Max(-high / 4, Math.Min(0, all.Min(statistics => statistics.Median)));
        svg.Text("axis", Left, 12, "minutes late");
        foreach (double tick in ticks)
        {
            svg.Line(tick == 0 ? "zero" : "grid", Left, Y(tick), Width - Right, Y(tick));
            svg.Text("label end", Left - 8, Y(tick) + 4, Figures.Minutes(tick));
        }

        for (int i = 0; i < all.Count; i++)
        {
            DelayStatistics bucket = all[i];
            double width = Math.Min(step * 0.66, 64);
            double x = Middle(i, step) - (width / 2);
            string tip = Tip(label(bucket), bucket);
            double top = Y(Math.Clamp(bucket.P90, 0, high));
            svg.Rectangle("p90", x, top, width, Y(0) - top, tip, radius: 3);
            double median = Y(Math.Clamp(bucket.Median, low, high));
            svg.Rectangle("median", x, median - 2, width, 4, tip, radius: 2);
            svg.Text("value middle", Middle(i, step), top - 5, Figures.Minutes(bucket.P90));
            if (bucket.P90 > high)
            {
                // The bar goes on beyond the axis: a cut through it says so.
                svg.Line("cut", x - 2, top + 13, x + width + 2, top + 7);
            }
        }

        double Y(double minutes) => Top + ((high - minutes) / (high - low) * MinutesHeight);
    }

    private static void DrawShares(Svg svg, IReadOnlyList<DelayStatistics> all, Func<DelayStatistics, string> label, double step)
    {
        double top = Top + MinutesHeight + Gap;
        IReadOnlyList<double> ticks = Axis.Ticks(0, all.Max(statistics => Math.Max(0.01, statistics.LateShare)), 3);
        double high = Math.Min(1, ticks[^1]);
        svg.Text("axis", Left, top - 12, $"share more than {DelayStatistics.LateAfter} minutes late");
        foreach (double tick in ticks.Where(tick => tick <= high))
        {
            svg.Line(tick == 0 ? "zero" : "grid", Left, Y(tick), Width - Right, Y(tick));
            svg.Text("label end", Left - 8, Y(tick) + 4, Figures.Percent(tick));
        }

        for (int i = 0; i < all.Count; i++)
        {
            double width = Math.Min(step * 0.66, 64);
            double y = Y(all[i].LateShare);
            svg.Rectangle("late", Middle(i, step) - (width / 2), y, width, Y(0) - y, Tip(label(all[i]), all[i]), radius: 3);
        }

        double Y(double share) => top + ((1 - (share / high)) * ShareHeight);
    }

    private static double Middle(int i, double step) => Left + ((i + 0.5) * step);

    private static string Tip(string label, DelayStatistics bucket) =>
        $"{label}: {Figures.Count(bucket.Count)} flights, median {Figures.Minutes(bucket.Median)} min, p90 {Figures.Minutes(bucket.P90)} min, {Figures.Percent(bucket.LateShare)} late";
}
