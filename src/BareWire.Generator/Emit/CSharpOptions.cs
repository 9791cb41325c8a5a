namespace Fidelity.BareWire.Generator.Emit;

/// <summary>How a schema becomes C#.</summary>
/// <param name="schemaText">The schema's text, which the generated code carries.</param>
/// <param name="schemaClass">The name of the static class that holds the schema, such as <c>CompanySchema</c>.</param>
/// <param name="targetNamespace">The namespace of the generated types; empty for none.</param>
/// <param name="draft">The rules that the schema keeps.</param>
/// <param name="withLayouts">Whether each type also gets its fixed layout, for decoding into regions.</param>
public sealed class CSharpOptions(
    string schemaText, string schemaClass, string targetNamespace = "", BareDraft draft = BareDraft.Draft11, bool withLayouts = false)
{
    /// <summary>The schema's text, which the generated code carries.</summary>
    public string SchemaText { get; } = schemaText;

    /// <summary>The name of the static class that holds the schema.</summary>
    public string SchemaClass { get; } = schemaClass;

    /// <summary>The namespace of the generated types; empty for none.</summary>
    public string TargetNamespace { get; } = targetNamespace;

    /// <summary>The rules that the schema keeps.</summary>
    public BareDraft Draft { get; } = draft;

    /// <summary>Whether each type also gets its fixed layout, for decoding into regions.</summary>
    public bool WithLayouts { get; } = withLayouts;

    /// <summary>The name of the static class for a schema file: <c>company.bare</c> → <c>CompanySchema</c>.</summary>
    /// <param name="fileName">The file's name, with or without its folder.</param>
    public static string SchemaClassOf(string fileName) => Identifier.Pascal(BaseNameOf(fileName)) + "Schema";

    private static string BaseNameOf(string path)
    {
        string name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        int dot = name.LastIndexOf('.');
        return dot > 0 ? name.Substring(0, dot) : name;
    }
}
