using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Fidelity.BareWire.Generator.Pipeline;

/// <summary>Reads schema files and what the project says of them.</summary>
internal static class SchemaFileReader
{
    public static bool IsSchema(AdditionalText file) => file.Path.EndsWith(".bare", StringComparison.OrdinalIgnoreCase);

    public static SchemaFile Read(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        AnalyzerConfigOptions ofFile = options.GetOptions(file);
        string draft = Get(ofFile, "build_metadata.AdditionalFiles.BareDraft");
        string layout = Get(ofFile, "build_metadata.AdditionalFiles.BareLayout");
        string ofItem = Get(ofFile, "build_metadata.AdditionalFiles.BareNamespace");
        string space = ofItem.Length > 0 ? ofItem : Get(options.GlobalOptions, "build_property.RootNamespace");
        string name = HintNameOf(file.Path, Get(options.GlobalOptions, "build_property.ProjectDir"));
        return new SchemaFile(file.Path, name, file.GetText(cancellation)?.ToString(), space, draft, layout);
    }

    /// <summary>A hash that is the same everywhere.</summary>
    public static uint Fnv(string text) =>
        text.Aggregate(2166136261u, static (hash, character) => unchecked((hash ^ character) * 16777619u));

    private static string Get(AnalyzerConfigOptions options, string key) => options.TryGetValue(key, out string? value) ? value.Trim() : "";

    /// <summary>
    /// A name that says which file it is, and that differs from every other file's by the hash of the whole path. It is
    /// relative to the project, so that it does not depend on the machine.
    /// </summary>
    private static string HintNameOf(string path, string projectFolder)
    {
        string relative = projectFolder.Length > 0 && path.StartsWith(projectFolder, StringComparison.Ordinal)
            ? path.Substring(projectFolder.Length)
            : path;
        string normal = relative.Replace('\\', '/').TrimStart('/');
        StringBuilder name = new();
        foreach (char character in normal.Substring(normal.LastIndexOf('/') + 1))
        {
            name.Append(char.IsLetterOrDigit(character) || character is '.' or '-' or '_' ? character : '_');
        }

        return FormattableString.Invariant($"{name}.{Fnv(normal):x8}.g.cs");
    }
}
