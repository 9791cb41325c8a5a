using Flights.Measuring;

namespace Flights.Reporting;

/// <summary>Both ways beside each other, each figure against the larger of the two.</summary>
internal static class ComparisonChart
{
    private const double Width = 960;
    private const double Left = 200;
    private const double Right = 130;
    private const double Row = 58;
    private const double Bar = 17;

    private static readonly string[] Shown = ["time", "one pass, code compiled", "processor time", "bytes copied", "managed bytes allocated", "pauses by collections", "peak resident memory"];

    public static string Render(IReadOnlyList<Measurement> measurements)
    {
        List<Comparison> comparisons = [.. Comparison.All.Where(comparison => Shown.Contains(comparison.Name))];
        Svg svg = new(
            Width,
            comparisons.Count * Row,
            "The ways compared",
            $"Bars for {string.Join(", ", Shown)}; shorter is better. All figures are in the table below.");
        for (int i = 0; i < comparisons.Count; i++)
        {
            DrawRow(svg, comparisons[i], measurements, (i * Row) + 8);
        }

        return svg.Markup;
    }

    private static void DrawRow(Svg svg, Comparison comparison, IReadOnlyList<Measurement> measurements, double top)
    {
        double largest = measurements.Max(comparison.Value);
        svg.Text("name end", Left - 14, top + Bar + 5, comparison.Name);
        for (int i = 0; i < measurements.Count; i++)
        {
            double value = comparison.Value(measurements[i]);
            double width = largest > 0 ? value / largest * (Width - Left - Right) : 0;
            double y = top + (i * (Bar + 3));
            string name = WayNames.Of(measurements[i].Way);
            string look = measurements[i].Way == Way.Fidelity ? "fidelity" : "classic";
            svg.Rectangle(look, Left, y, Math.Max(2, width), Bar, $"{name}: {comparison.Name} {comparison.Show(value)}", radius: 3);
            svg.Text("value", Left + Math.Max(2, width) + 8, y + Bar - 4, comparison.Show(value));
        }
    }
}
