namespace Fidelity.Cli.Tests.Launcher;

/// <summary>
/// A small copy of the repository with the real launcher in it, and a <c>dotnet</c> on the PATH that
/// hands out the prebuilt command line and sample where the real one would compile them.
/// </summary>
internal sealed class LauncherTree : IDisposable
{
    private const string SystemPath = "/usr/bin:/bin";
    private readonly TemporaryFolder _folder = new();

    public LauncherTree()
    {
        _folder.WriteScript("fidelity", File.ReadAllText(Path.Combine(Repository.Locate().Root, "fidelity")));
        _folder.Write("Fidelity.slnx", "<Solution />");
        _folder.Write("global.json", "{}");
        _folder.Write("src/Cli/Program.cs", "");
        _folder.Write("src/Cli/Other.cs", "");
        _folder.Write("samples/echo/Fidelity.Cli.Sample.csproj", "");
        Directory.CreateDirectory(_folder.File("home"));
        Directory.CreateDirectory(_folder.File("sdk", "10.0.100"));
        WriteDotNet("bin/dotnet", $"10.0.100 [{_folder.File("sdk")}]");
    }

    public string Root => _folder.File();

    public string Script => _folder.File("fidelity");

    public string Home => _folder.File("home");

    public string SearchPath { get; set; } = "";

    public int Builds => File.Exists(_folder.File("builds")) ? File.ReadAllLines(_folder.File("builds")).Length : 0;

    public string FullPath(string name) => _folder.File(name);

    public void Write(string name, string content) => _folder.Write(name, content);

    public void BreakBuild() => _folder.Write("broken", "");

    public void RepairBuild() => File.Delete(_folder.File("broken"));

    public string WriteDotNet(string name, params string[] sdks) => _folder.WriteScript(name, $"""
        #!/bin/sh
        case $1 in
            --list-sdks)
                printf '%s\n' '{string.Join("' '", sdks)}'
                ;;
            msbuild)
                echo started >>'{_folder.File("builds")}'
                if ! mkdir '{_folder.File("building")}'; then echo 'two builds at once'; exit 1; fi
                if [ -e '{_folder.File("broken")}' ]; then rmdir '{_folder.File("building")}'; echo 'Program.cs(1,1): error CS1002: ; expected'; exit 1; fi
                for project in Fidelity.Cli Fidelity.Cli.Sample; do mkdir -p "artifacts/bin/$project/release"; done
                cp '{AppContext.BaseDirectory}'/fidelity.* '{AppContext.BaseDirectory}'/S*.dll '{AppContext.BaseDirectory}'/Fidelity.*.dll artifacts/bin/Fidelity.Cli/release
                cp '{AppContext.BaseDirectory}'/Fidelity.Cli.Sample.* artifacts/bin/Fidelity.Cli.Sample/release
                sleep 0.2
                rmdir '{_folder.File("building")}'
                ;;
            *)
                exec '{DotNet.Path}' "$@"
                ;;
        esac

        """);

    public RunningProgram Start(params string[] arguments) => StartAs(Script, Path.GetTempPath(), arguments);

    public RunningProgram StartAs(string script, string folder, params string[] arguments) =>
        RunningProgram.Start("env", ["--default-signal=INT", script, .. arguments], folder, new Dictionary<string, string?>
        {
            ["PATH"] = SearchPath.Length == 0 ? $"{_folder.File("bin")}:{SystemPath}" : SearchPath,
            ["HOME"] = Home,
            ["DOTNET_ROOT"] = null,
            ["FIDELITY_ROOT"] = null,
        });

    public async Task<ProgramResult> RunAsync(params string[] arguments)
    {
        using var program = Start(arguments);
        return await program.EndAsync();
    }

    public void Dispose() => _folder.Dispose();
}
