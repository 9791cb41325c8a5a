using System.Globalization;
using System.Xml.Linq;

namespace Flights.Reporting;

/// <summary>A picture under construction.</summary>
internal sealed class Svg
{
    private readonly XElement _root;

    /// <param name="width">Units from left to right; the picture is as wide as the page.</param>
    /// <param name="height">Units from top to bottom.</param>
    /// <param name="title">What the picture is, for those who cannot see it.</param>
    /// <param name="description">What it shows.</param>
    public Svg(double width, double height, string title, string description) => _root = new XElement(
        "svg",
        new XAttribute("viewBox", $"0 0 {Number(width)} {Number(height)}"),
        new XAttribute("role", "img"),
        new XElement("title", title),
        new XElement("desc", description));

    public string Markup => _root.ToString(SaveOptions.DisableFormatting);

    public void Rectangle(string look, double x, double y, double width, double height, string? title = null, double radius = 0) =>
        Add("rect", look, title, ("x", x), ("y", y), ("width", Math.Max(0, width)), ("height", Math.Max(0, height)), ("rx", radius));

    public void Line(string look, double x1, double y1, double x2, double y2, string? title = null) =>
        Add("line", look, title, ("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2));

    public void Circle(string look, double x, double y, double radius, string? title = null) =>
        Add("circle", look, title, ("cx", x), ("cy", y), ("r", radius));

    public void Text(string look, double x, double y, string text) =>
        _root.Add(new XElement("text", new XAttribute("class", look), new XAttribute("x", Number(x)), new XAttribute("y", Number(y)), text));

    /// <summary>A closed shape.</summary>
    public void Area(string look, IEnumerable<(double X, double Y)> points, string? title = null) =>
        _root.Add(new XElement(
            "polygon",
            new XAttribute("class", look),
            new XAttribute("points", string.Join(' ', points.Select(point => $"{Number(point.X)},{Number(point.Y)}"))),
            title is null ? null : new XElement("title", title)));

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private void Add(string name, string look, string? title, params ReadOnlySpan<(string Name, double Value)> attributes)
    {
        XElement element = new(name, new XAttribute("class", look));
        foreach ((string attribute, double value) in attributes)
        {
            element.Add(new XAttribute(attribute, Number(value)));
        }

        if (title is not null)
        {
            element.Add(new XElement("title", title));
        }

        _root.Add(element);
    }
}
