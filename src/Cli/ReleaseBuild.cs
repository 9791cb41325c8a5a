namespace Fidelity.Cli;

/// <summary>Builds a project or solution in Release, and shows what the compiler said when that fails.</summary>
internal static class ReleaseBuild
{
    private static readonly Dictionary<string, string> NoVariables = [];

    public static async Task RunAsync(Repository repository, string project, CancellationToken cancellation)
    {
        if (!File.Exists(project))
        {
            throw new CommandLineException(
                ExitCode.NoInput,
                $"{project} does not exist, so there is nothing to build. Check that the clone is complete: git status.");
        }

        var output = new List<string>();
        int exitCode;
        using (await BuildLock.AcquireAsync(repository, cancellation).ConfigureAwait(false))
        {
            exitCode = await ChildProcess.RunAsync(
                DotNet.Path, DotNet.Build(project), repository.Root, NoVariables, output.Add, cancellation).ConfigureAwait(false);
        }

        if (exitCode != 0)
        {
            throw new CommandLineException(
                ExitCode.Failed,
                $"The build of {Path.GetRelativePath(repository.Root, project)} failed:{Environment.NewLine}{string.Join(Environment.NewLine, output)}");
        }
    }
}
