namespace Fidelity.BareWire.Generator.Emit;

/// <summary>A type of a union.</summary>
/// <param name="name">Its name in C#.</param>
/// <param name="member">What the schema says of it.</param>
/// <param name="path">Its name in the schema, with its union's.</param>
/// <param name="type">Its type.</param>
internal sealed class UnionCase(string name, UnionMember member, string path, MappedType type)
{
    public string Name { get; } = name;

    public ulong Tag { get; } = member.Tag;

    public BareType Source { get; } = member.Type;

    public string? Documentation { get; } = member.Documentation;

    public string Path { get; } = path;

    public MappedType Type { get; } = type;

    /// <summary>Whether there is nothing but the tag.</summary>
    public bool IsVoid => Type is VoidMapping or DeclaredMapping { IsVoid: true };
}
