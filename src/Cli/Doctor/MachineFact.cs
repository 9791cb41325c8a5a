namespace Fidelity.Cli.Doctor;

/// <summary>A setting of the machine: its key in JSON, its name, its value and why it matters.</summary>
internal sealed record MachineFact(string Key, string Name, string Value, string Matters);
