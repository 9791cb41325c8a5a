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

    /// <summary>The user-defined types, in the order of the text; if that was of 2020 and used types before their definition, each after those it uses.</summary>
    public IReadOnlyList<BareTypeDefinition> Types { get; }

    /// <summary>Reads a schema. Never throws for what the text says: all faults that can be told apart are in the result.</summary>
    /// <param name="text">The schema.</param>
    /// <param name="options">Its grammar and the draft whose rules apply; without, those of <see cref="SchemaOptions.Default"/>.</param>
    /// <returns>The schema, or what is wrong with the text.</returns>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    public static SchemaResult Parse(string text, SchemaOptions? options = null)
    {
        SchemaDiagnosticBag diagnostics = new();
        BareSchema? schema = SchemaReading.Read(text ?? throw new ArgumentNullException(nameof(text)), options ?? SchemaOptions.Default, diagnostics, out _);
        return new SchemaResult(schema, diagnostics.InOrder());
    }

    /// <summary>Reads a schema that is known to be right.</summary>
    /// <param name="text">The schema.</param>
    /// <param name="options">Its grammar and the draft whose rules apply; without, those of <see cref="SchemaOptions.Default"/>.</param>
    /// <exception cref="SchemaException">The text is faulty; the exception has all that is wrong.</exception>
    public static BareSchema ParseOrThrow(string text, SchemaOptions? options = null)
    {
        SchemaResult result = Parse(text, options);
        return result.Schema ?? throw new SchemaException(result.Diagnostics);
    }

    /// <summary>The type of that name, or null.</summary>
    public BareTypeDefinition? Find(string name) => _byName.TryGetValue(name, out BareTypeDefinition? found) ? found : null;
}
