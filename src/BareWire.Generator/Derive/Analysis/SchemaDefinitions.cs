namespace Fidelity.BareWire.Generator.Derive;

/// <summary>The definitions of a schema, each after those that it uses.</summary>
internal sealed class SchemaDefinitions
{
    private readonly Dictionary<string, BareTypeDefinition> _byName = new(StringComparer.Ordinal);
    private readonly List<BareTypeDefinition> _inOrder = [];

    /// <summary>Adds a definition. Of two types that are the same in the schema, the first is for both.</summary>
    /// <returns>The definition that has the name, or null if it is of another type.</returns>
    public BareTypeDefinition? Add(BareTypeDefinition definition)
    {
        if (_byName.TryGetValue(definition.Name, out BareTypeDefinition? known))
        {
            return BareTypeComparer.Instance.Equals(known.Type, definition.Type) ? known : null;
        }

        _byName.Add(definition.Name, definition);
        _inOrder.Add(definition);
        return definition;
    }

    /// <summary>The schema, as text that reads as the same schema.</summary>
    public string Format() => SchemaFormatter.Format(new BareSchema([.. _inOrder]));
}
