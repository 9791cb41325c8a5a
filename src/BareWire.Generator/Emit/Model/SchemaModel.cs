namespace Fidelity.BareWire.Generator.Emit;

/// <summary>A schema as C# declarations.</summary>
/// <param name="schemaClass">The name of the static class that holds the schema.</param>
/// <param name="declarations">One for each user-defined type, in the order of the schema.</param>
/// <param name="renamings">The names that could not be given.</param>
internal sealed class SchemaModel(string schemaClass, IReadOnlyList<Declaration> declarations, IReadOnlyList<Renaming> renamings)
{
    public string SchemaClass { get; } = schemaClass;

    public IReadOnlyList<Declaration> Declarations { get; } = declarations;

    public IReadOnlyList<Renaming> Renamings { get; } = renamings;
}
