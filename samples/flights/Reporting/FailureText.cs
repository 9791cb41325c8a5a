namespace Flights.Reporting;

/// <summary>Shows a failure to a person.</summary>
internal static class FailureText
{
    public static void Write(FlightsException failure, TextWriter output)
    {
        output.WriteLine($"flights: {failure.Title}.");
        int width = failure.Details.Max(detail => detail.Label.Length);
        foreach ((string label, string text) in failure.Details)
        {
            output.WriteLine($"  {label.PadRight(width)}  {text}");
        }
    }
}
