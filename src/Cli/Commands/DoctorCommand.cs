using System.CommandLine;
using Fidelity.Cli.Doctor;

namespace Fidelity.Cli.Commands;

/// <summary><c>fidelity doctor [--json]</c></summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "print the findings as JSON" };
        var command = new Command("doctor", "Shows what is installed, what the rest would enable and how to get it") { json };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(bool json, CancellationToken cancellation)
    {
        var tools = await Task.WhenAll(ToolCatalog.All.Select(tool => ToolProbe.ProbeAsync(tool, cancellation))).ConfigureAwait(false);
        var facts = MachineFacts.Read();
        if (json)
        {
            Json.Print(writer => DoctorReport.WriteJson(writer, tools, facts));
        }
        else
        {
            DoctorReport.Print(tools, facts);
        }

        return tools.All(state => state.IsInstalled || !state.Tool.IsRequired) ? ExitCode.Ok : ExitCode.Unavailable;
    }
}
