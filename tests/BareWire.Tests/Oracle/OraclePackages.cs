using System.ComponentModel;
using System.Diagnostics;

namespace Fidelity.BareWire.Tests.Oracle;

/// <summary>The packages <c>@bare-ts/lib</c> and <c>@bare-ts/tools</c>, installed into a folder of the build's output.</summary>
internal static class OraclePackages
{
    private const string Lib = "@bare-ts/lib@0.6.0";
    private const string Tools = "@bare-ts/tools@0.16.0";
    private const int OldestNode = 20;

    private static readonly TimeSpan Watchdog = TimeSpan.FromMinutes(2);
    private static readonly Lazy<string?> Installation = new(Install);

    /// <summary>Why they cannot be used, or null if they can.</summary>
    public static string? WhyAbsent => Installation.Value;

    /// <summary>Where they are.</summary>
    public static string Folder { get; } = Path.Combine(Root(), "artifacts", "oracle", "bare-ts-0.6.0-0.16.0");

    private static string? Install()
    {
        if (Run("node", "--version") is not { } version)
        {
            return "Needs Node 20 or later, and no node is on the PATH.";
        }

        if (!int.TryParse(version.TrimStart('v').Split('.')[0], out int major) || major < OldestNode)
        {
            return $"Needs Node {OldestNode} or later, found {version.Trim()}.";
        }

        if (Directory.Exists(Folder))
        {
            return null;
        }

        // Installed beside and then renamed, so that what is there is complete. The tools name an older lib as their peer.
        string partial = $"{Folder}.{Environment.ProcessId}";
        Directory.CreateDirectory(partial);
        string? installed = Run(
            "npm", "install", "--prefix", partial, "--legacy-peer-deps", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=0", "--fetch-timeout=20000", Lib, Tools);
        if (installed is null)
        {
            Directory.Delete(partial, recursive: true);
            return $"Needs the npm packages {Lib} and {Tools}, and npm could not install them: is the registry reachable?";
        }

        try
        {
            Directory.Move(partial, Folder);
        }
        catch (IOException) when (Directory.Exists(Folder))
        {
            Directory.Delete(partial, recursive: true);
        }

        return null;
    }

    /// <summary>What a program prints, or null if it is missing, fails or does not end.</summary>
    private static string? Run(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            if (process.WaitForExit(Watchdog))
            {
                return process.ExitCode == 0 ? output.GetAwaiter().GetResult() : null;
            }

            process.Kill(entireProcessTree: true);
            return null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Fidelity.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"No Fidelity.slnx in {AppContext.BaseDirectory} or any folder above it.");
    }
}
