namespace Flights.Measuring;

/// <summary>One line of a failure, as it travels between processes.</summary>
internal sealed record FailureDetail(string Label, string Text);
