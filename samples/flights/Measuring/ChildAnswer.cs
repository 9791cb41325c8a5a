namespace Flights.Measuring;

/// <summary>The last line a measured process writes: its run, or why there is none.</summary>
internal sealed record ChildAnswer(MeasuredRun? Run, ExitCode Code, string? Title, IReadOnlyList<FailureDetail> Details)
{
    public static ChildAnswer Of(MeasuredRun run) => new(run, ExitCode.Done, null, []);

    public static ChildAnswer Of(FlightsException failure) =>
        new(null, failure.Code, failure.Title, [.. failure.Details.Select(detail => new FailureDetail(detail.Label, detail.Text))]);

    /// <exception cref="FlightsException">The measured process failed.</exception>
    public MeasuredRun RunOrThrow() =>
        Run ?? throw new FlightsException(Code, Title ?? "", [.. Details.Select(detail => (detail.Label, detail.Text))]);
}
