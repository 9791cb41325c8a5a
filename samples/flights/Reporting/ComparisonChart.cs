using Flights.Formats;
using Flights.Measuring;

namespace Flights.Reporting;

/// <summary>The ways beside each other, each figure against the largest of them.</summary>
internal static class ComparisonChart
{
    private const double Width = 960;
    private const double Left = 200;
    private const double Right = 130;
    private const double Bar = 17;
    private const double Step = Bar + 3;
    private const double Gap = 18;

    private static readonly string[] Shown = ["time", "one pass, code compiled", "processor time", "bytes copied", "managed bytes allocated", "pauses by collections", "peak resident memory"];

    public static string Render(IReadOnlyList<Measurement> measurements)
    {
        List<Comparison> comparisons = [.. Comparison.All.Where(comparison => Shown.Contains(comparison.Name))];
        double row = (measurements.Count * Step) + Gap;
        IReadOnlyList<string> names = WayNames.Of(measurements);
        Svg svg = new(
            Width,
            comparisons.Count * row,
            "The ways compared",
            $"Bars for {string.Join(", ", Shown)}; shorter is better. All figures are in the table below.");
        for (int i = 0; i < comparisons.Count; i++)
        {
            DrawRow(svg, comparisons[i], measurements, names, (i * row) + (Gap / 2));
        }

        return svg.Markup;
    }

    /// <summary>The colour of a way, as a class of the style sheet.</summary>
    public static string Look(Measurement measured)
    {
        string way = measured.Way == Way.Fidelity ? "fidelity" : "classic";
        return measured.Format == RecordFormat.Csv ? way : $"{way}-{measured.Format.ToString().ToLowerInvariant()}";
    }

    private static void DrawRow(Svg svg, Comparison comparison, IReadOnlyList<Measurement> measurements, IReadOnlyList<string> names, double top)
    {
        double largest = measurements.Max(comparison.Value);
        svg.Text("name end", Left - 14, top + (measurements.Count * Step / 2) + 3, comparison.Name);
        for (int i = 0; i < measurements.Count; i++)
        {
            double value = comparison.Value(measurements[i]);
            double width = largest > 0 ? value / largest * (Width - Left - Right) : 0;
            double y = top + (i * Step);
            string name = names[i];
            svg.Rectangle(Look(measurements[i]), Left, y, Math.Max(2, width), Bar, $"{name}: {comparison.Name} {comparison.Show(value)}", radius: 3);
            svg.Text("value", Left + Math.Max(2, width) + 8, y + Bar - 4, comparison.Show(value));
        }
    }
}
