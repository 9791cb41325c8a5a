using System.Globalization;
using Flights.Timeline;

namespace Flights.Reporting;

/// <summary>Each region's life: a bar from creation to release, and in it how much it held.</summary>
internal static class RegionChart
{
    private const double Width = 960;
    private const double Left = 190;
    private const double Right = 16;
    private const double Lane = 74;
    private const double Height = 52;
    private const double Bottom = 40;

    public static string Render(string title, IReadOnlyList<RegionTrack> tracks)
    {
        double end = tracks.Max(track => track.Samples[^1].Milliseconds);
        IReadOnlyList<double> ticks = Axis.Ticks(0, end, 8);
        double scale = (Width - Left - Right) / ticks[^1];
        double bottom = tracks.Count * Lane;
        Svg svg = new(
            Width,
            bottom + Bottom,
            title,
            $"One lane for each of {tracks.Count} regions over {Milliseconds(end)}: from creation to release, with the bytes in use and the resets.");
        foreach (double tick in ticks)
        {
            svg.Line("grid", X(tick), 0, X(tick), bottom);
            svg.Text("label middle", X(tick), bottom + 16, tick.ToString("0.##", CultureInfo.InvariantCulture));
        }

        svg.Text("axis middle", Left + ((Width - Left - Right) / 2), bottom + 34, "milliseconds");
        for (int i = 0; i < tracks.Count; i++)
        {
            DrawLane(svg, tracks[i], (i * Lane) + ((Lane - Height) / 2), X);
        }

        return svg.Markup;

        double X(double milliseconds) => Left + (milliseconds * scale);
    }

    private static void DrawLane(Svg svg, RegionTrack track, double top, Func<double, double> x)
    {
        double bottom = top + Height;
        (double from, double to) = (x(track.Samples[0].Milliseconds), x(track.Samples[^1].Milliseconds));
        string tip = $"{track.Name}: from {Milliseconds(track.Samples[0].Milliseconds)} to {Milliseconds(track.Samples[^1].Milliseconds)}, at most {Figures.Bytes(track.PeakInUse)}, {Resets(track)}";
        svg.Text("name end", Left - 14, top + 20, track.Name);
        svg.Text("label end", Left - 14, top + 36, $"{Figures.Bytes(track.PeakInUse)}, {Resets(track)}");
        svg.Rectangle("life", from, top, to - from, Height, tip, radius: 4);
        svg.Area("used", Outline(track, bottom, x), tip);
        foreach (RegionSample sample in track.Samples.Where(sample => sample.Kind == RegionEvent.Reset))
        {
            svg.Line("reset", x(sample.Milliseconds), bottom - 5, x(sample.Milliseconds), bottom + 5, $"reset at {Milliseconds(sample.Milliseconds)}");
        }

        svg.Circle("created", from, bottom, 3.5, $"created at {Milliseconds(track.Samples[0].Milliseconds)}");
        if (track.Samples[^1].Kind == RegionEvent.Released)
        {
            svg.Circle("released", to, bottom, 4, $"released at {Milliseconds(track.Samples[^1].Milliseconds)}");
        }
    }

    /// <summary>A staircase: a region holds what it held until the next sample says otherwise.</summary>
    private static IEnumerable<(double X, double Y)> Outline(RegionTrack track, double bottom, Func<double, double> x)
    {
        double y = bottom;
        yield return (x(track.Samples[0].Milliseconds), bottom);
        foreach (RegionSample sample in track.Samples)
        {
            yield return (x(sample.Milliseconds), y);
            y = bottom - (track.PeakInUse == 0 ? 0 : (double)sample.InUse / track.PeakInUse * (Height - 6));
            yield return (x(sample.Milliseconds), y);
        }

        yield return (x(track.Samples[^1].Milliseconds), bottom);
    }

    private static string Resets(RegionTrack track) => track.Resets switch
    {
        0 => "never reset",
        1 => "reset once",
        _ => $"reset {Figures.Count(track.Resets)} times",
    };

    private static string Milliseconds(double milliseconds) => string.Create(CultureInfo.InvariantCulture, $"{milliseconds:0.#} ms");
}
