namespace Fidelity.BareWire.Schemas;

/// <summary>The verdict on a type that both schemas define.</summary>
/// <param name="name">Its name.</param>
/// <param name="verdict">How its messages go together.</param>
/// <param name="isRoot">Whether the new schema has no type that uses it.</param>
public sealed class SchemaTypeVerdict(string name, SchemaVerdict verdict, bool isRoot)
{
    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>How its messages go together.</summary>
    public SchemaVerdict Verdict { get; } = verdict;

    /// <summary>Whether no other type of the new schema uses it, so that it is a message rather than a part of one.</summary>
    public bool IsRoot { get; } = isRoot;

    /// <summary>Name and verdict.</summary>
    public override string ToString() => $"{Name}: {Verdict}";
}
