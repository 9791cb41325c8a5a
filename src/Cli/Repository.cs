namespace Fidelity.Cli;

/// <summary>The source tree that the launcher stands in, and where its builds go.</summary>
internal sealed class Repository(string root)
{
    private const string RootVariable = "FIDELITY_ROOT";
    private const string RuntimeConfiguration = ".runtimeconfig.json";
    private const string SolutionName = "Fidelity.slnx";

    public string Root { get; } = Path.GetFullPath(root);

    public string Solution => Path.Combine(Root, SolutionName);

    public string Samples => Path.Combine(Root, "samples");

    public string Tests => Path.Combine(Root, "tests");

    public string BenchProject => Path.Combine(Root, "bench", "Fidelity.Bench.csproj");

    public string Artifacts => Path.Combine(Root, "artifacts");

    public string BuildLock => Path.Combine(Artifacts, "launcher", "lock");

    public static Repository Locate()
    {
        if (Environment.GetEnvironmentVariable(RootVariable) is { Length: > 0 } named)
        {
            return new Repository(named);
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, SolutionName)))
            {
                return new Repository(folder.FullName);
            }
        }

        throw new CommandLineException(
            ExitCode.NoInput,
            $"No {SolutionName} in {AppContext.BaseDirectory} or any folder above it. Start the command line with ./fidelity from a clone of the repository.");
    }

    /// <summary>The Release build of a project, or null when there is none. A test's output also holds the programs it refers to.</summary>
    public string? BuiltProgram(string projectFile)
    {
        var project = Path.GetFileNameWithoutExtension(projectFile);
        var output = Path.Combine(Artifacts, "bin", project, "release");
        if (!Directory.Exists(output))
        {
            return null;
        }

        var configurations = Directory.GetFiles(output, $"*{RuntimeConfiguration}");
        var configuration = Array.Find(configurations, file => Path.GetFileName(file) == project + RuntimeConfiguration)
            ?? configurations.Order(StringComparer.Ordinal).FirstOrDefault();
        return configuration is null ? null : configuration[..^RuntimeConfiguration.Length] + ".dll";
    }
}
