namespace Fidelity.BareWire.Generator.Emit;

/// <summary>A value of an enum.</summary>
/// <param name="name">Its name in C#.</param>
/// <param name="member">What the schema says of it.</param>
internal sealed class EnumCase(string name, EnumMember member)
{
    public string Name { get; } = name;

    public ulong Value { get; } = member.Value;

    public string SchemaName { get; } = member.Name;

    public string? Documentation { get; } = member.Documentation;
}
