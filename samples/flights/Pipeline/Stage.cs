namespace Flights.Pipeline;

/// <summary>Starts stages.</summary>
internal static class Stage
{
    /// <summary>
    /// Starts a stage. Its failure goes down the channel behind the rows before it, so that the first failure in the
    /// file is the one that is reported, whichever stage is ahead.
    /// </summary>
    public static Task Start(Func<Exception?, bool> complete, Func<Task> stage) => Task.Run(async () =>
    {
        try
        {
            await stage().ConfigureAwait(false);
            complete(null);
        }
        catch (Exception failure)
        {
            complete(failure);
        }
    });
}
