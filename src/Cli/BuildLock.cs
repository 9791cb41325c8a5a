namespace Fidelity.Cli;

/// <summary>The lock that the launcher holds while it builds, so that no two builds write the same outputs.</summary>
internal static class BuildLock
{
    private const int WouldBlockOnLinux = 11;
    private const int WouldBlockOnMac = 35;
    private static readonly TimeSpan RetryInterval = TimeSpan.FromMilliseconds(100);

    public static async Task<IDisposable> AcquireAsync(Repository repository, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(repository.BuildLock)!);
        while (true)
        {
            try
            {
                return new FileStream(repository.BuildLock, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
            }
            catch (IOException error) when (error.HResult is WouldBlockOnLinux or WouldBlockOnMac)
            {
                await Task.Delay(RetryInterval, cancellation).ConfigureAwait(false);
            }
        }
    }
}
