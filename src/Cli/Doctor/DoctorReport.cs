using System.Text.Json;
using Spectre.Console;

namespace Fidelity.Cli.Doctor;

/// <summary>What the doctor found, as tables and as JSON.</summary>
internal static class DoctorReport
{
    public static void Print(IReadOnlyList<ToolState> tools, IReadOnlyList<MachineFact> facts)
    {
        var console = Terminal.Create();
        console.Write(ToolTable(tools));
        console.Write(FactTable(facts));
        foreach (var missing in tools.Where(state => !state.IsInstalled))
        {
            console.WriteLine($"{missing.Tool.Name}: {missing.Tool.Install}");
        }
    }

    public static void WriteJson(Utf8JsonWriter json, IReadOnlyList<ToolState> tools, IReadOnlyList<MachineFact> facts)
    {
        json.WriteStartObject();
        json.WriteBoolean("ok", tools.All(state => state.IsInstalled || !state.Tool.IsRequired));
        json.WriteStartArray("tools");
        foreach (var state in tools)
        {
            json.WriteStartObject();
            json.WriteString("name", state.Tool.Name);
            json.WriteBoolean("required", state.Tool.IsRequired);
            json.WriteBoolean("installed", state.IsInstalled);
            json.WriteString("version", state.Version);
            json.WriteString("path", state.Program);
            json.WriteString("enables", state.Tool.Enables);
            json.WriteString("install", state.Tool.Install);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("machine");
        foreach (var fact in facts)
        {
            json.WriteString(fact.Key, fact.Value);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static Table ToolTable(IReadOnlyList<ToolState> tools)
    {
        var table = new Table().RoundedBorder().AddColumns("tool", "version", "enables");
        foreach (var state in tools)
        {
            var version = state switch
            {
                { IsInstalled: true } => new Markup($"[green]{Markup.Escape(state.Version!)}[/]"),
                { IsTooOld: true } => new Markup($"[yellow]{Markup.Escape(state.Version!)}, needs {state.Tool.OldestMajor}[/]"),
                { Program: not null } => new Markup("[red]found, but does not run[/]"),
                { Tool.IsRequired: true } => new Markup("[red]missing, required[/]"),
                _ => new Markup("[yellow]missing[/]"),
            };
            table.AddRow(new Text(state.Tool.Name), version, new Text(state.Tool.Enables));
        }

        return table;
    }

    private static Table FactTable(IReadOnlyList<MachineFact> facts)
    {
        var table = new Table().RoundedBorder().AddColumns("machine", "value", "why it matters");
        foreach (var fact in facts)
        {
            table.AddRow(new Text(fact.Name), new Text(fact.Value), new Text(fact.Matters));
        }

        return table;
    }
}
