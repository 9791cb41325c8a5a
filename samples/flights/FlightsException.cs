namespace Flights;

/// <summary>A failure that the user can do something about, with all that is known about it.</summary>
internal sealed class FlightsException(ExitCode code, string title, params (string Label, string Text)[] details)
    : Exception($"{title}: {string.Join("; ", details.Select(detail => $"{detail.Label} {detail.Text}"))}")
{
    public ExitCode Code { get; } = code;

    public string Title { get; } = title;

    /// <summary>Where it happened, what was expected and found, what to do: for a person to read.</summary>
    public IReadOnlyList<(string Label, string Text)> Details { get; } = details;
}
