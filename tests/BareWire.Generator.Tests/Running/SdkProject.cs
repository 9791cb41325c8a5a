using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Fidelity.BareWire.Generator.Tests.Running;

/// <summary>A project in a folder of its own that uses the library as a package would be used, with every analyzer of the SDK on.</summary>
internal sealed class SdkProject : IDisposable
{
    private static readonly TimeSpan Watchdog = TimeSpan.FromMinutes(10);

    private readonly string _folder = Directory.CreateTempSubdirectory("barewire-generator-").FullName;

    public SdkProject()
    {
        // Nothing of the folders above may leak in.
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
        Write("Made.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <AnalysisLevel>latest-all</AnalysisLevel>
                <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                <IsAotCompatible>true</IsAotCompatible>
                <CheckForOverflowUnderflow>true</CheckForOverflowUnderflow>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{Path.Combine(AppContext.BaseDirectory, "Fidelity.BareWire.dll")}" />
                <Analyzer Include="{typeof(SchemaGenerator).Assembly.Location}" />
              </ItemGroup>
              <Import Project="{Path.GetFullPath(Path.Combine(TestsFolder(), "../../../src/BareWire.Generator/build/Fidelity.BareWire.props"))}" />
            </Project>
            """);
    }

    public void Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Builds the project.</summary>
    public async Task<(int ExitCode, string Output)> BuildAsync()
    {
        ProcessStartInfo start = new("dotnet", ["build", "-c", "Release", "--nologo", "-tl:off"])
        {
            WorkingDirectory = _folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        using CancellationTokenSource watchdog = new(Watchdog);
        using CancellationTokenRegistration killed = watchdog.Token.Register(() => process.Kill(entireProcessTree: true));
        Task<string> error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        string output = await process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        return (process.ExitCode, output + await error);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string TestsFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
