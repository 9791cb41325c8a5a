namespace Fidelity.BareWire.Schemas;

/// <summary>A schema: user-defined types, each defined before it is used. Immutable and thread-safe.</summary>
public sealed class BareSchema
{
    private readonly Dictionary<string, BareTypeDefinition> _byName;

    /// <summary>Makes a schema of definitions that are known to keep the rules.</summary>
    internal BareSchema(IReadOnlyList<BareTypeDefinition> types)
    {
        Types = types;
        _byName = types.ToDictionary(static type => type.Name, StringComparer.Ordinal);
    }

    /// <summary>The user-defined types, in the order of the text.</summary>
    public IReadOnlyList<BareTypeDefinition> Types { get; }

    /// <summary>The type of that name, or null.</summary>
    public BareTypeDefinition? Find(string name) => _byName.TryGetValue(name, out BareTypeDefinition? found) ? found : null;
}
