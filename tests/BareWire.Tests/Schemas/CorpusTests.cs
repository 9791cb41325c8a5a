using Fidelity.BareWire.Schemas;
using Xunit.Abstractions;

namespace Fidelity.BareWire.Tests.Schemas;

/// <summary>
/// Reads the schemas of other implementations: what they hold for right must be read, and what they hold for wrong must
/// be rejected, save where the draft says otherwise. Those cases are listed, each with the draft's word on it.
/// </summary>
public class CorpusTests(ITestOutputHelper output)
{
    private const string Recursive = "section 2.4: no recursive types";
    private const string NotFixedWidth = "sections 2.4 and 2.1: up to 64 bits; the limit of u32 or of a JavaScript number is that of an implementation";
    private const string Pedantic = "a wish of an optional mode; section 3.3: values and tags may be left out";
    private const string Generated = "about generated code that flattens unions; the schema is right";

    private static readonly Dictionary<string, string> ByTheDraft = new(StringComparer.Ordinal)
    {
        ["valid-bare-schema/list-circular-ref"] = Recursive,
        ["valid-bare-schema/list-union-circular-ref"] = Recursive,
        ["valid-bare-schema/map-circular-ref"] = Recursive,
        ["valid-bare-schema/optional-circular"] = Recursive,
        ["valid-bare-schema/optional-union-circular"] = Recursive,
        ["valid-bare-schema/struct-circular-ref-allowed"] = Recursive,
        ["valid-bare-schema/struct-recursive"] = Recursive,
        ["valid-bare-schema/union-circular"] = Recursive,
        ["valid-bare-schema/union-optional-circular"] = Recursive,
        ["invalid-bare-schema/data-fixed-too-large"] = NotFixedWidth,
        ["invalid-bare-schema/list-fixed-too-large"] = NotFixedWidth,
        ["invalid-bare-schema/enum-too-big-val"] = NotFixedWidth,
        ["invalid-bare-schema/union-too-big-tag"] = NotFixedWidth,
        ["invalid-bare-schema/enum-pedantic-partial-val"] = Pedantic,
        ["invalid-bare-schema/union-pedantic-partial-tag"] = Pedantic,
        ["invalid-bare-schema/enum-pedantic-unsorted"] = Pedantic,
        ["invalid-bare-schema/union-pedantic-tag-unsorted"] = Pedantic,
        ["invalid-bare-schema/union-flat-same-typeof"] = Generated,
        ["invalid-bare-schema/union-flat-struct-repeated-tag"] = Generated,
        ["invalid-bare-schema/union-flat-transitive-alias"] = Generated,
        ["invalid-bare-schema/root-void"] = "section 2.4 forbids void as a part of a type, not as a type; appendix B.1 has 'type TerminatedEmployee void'",
        ["invalid-bare-schema/root-resolved-void"] = "section 2.4 forbids void as a part of a type, not as a type; appendix B.1 has 'type TerminatedEmployee void'",
        ["invalid-bare-schema/struct-field-uppercase"] = "draft 11, section 3.2: a field's name is 1*ALPHA; only draft 14 wants a small first letter",
        ["schemas/test6"] = "section 3.2: a type's name has no '_'",
        ["schemas/test10"] = "section 3.2: a field's name has no digits before draft 14, and no capital first letter from it on",
        ["basic/v2"] = "section 3.1: comments begin with '#'; section 3.2: map<K><V>",
        ["basic/v3"] = "section 3.1: comments begin with '#'; section 3.2: map<K><V>",
    };

    [CorpusFact]
    public void Schemas_of_other_implementations_are_judged_as_they_or_the_draft_judge_them()
    {
        string root = Environment.GetEnvironmentVariable(CorpusFactAttribute.Variable)!;
        List<string> wrong = [];
        int all = 0;
        foreach (string corpus in Directory.EnumerateDirectories(root).Order(StringComparer.Ordinal))
        {
            BareDraft edition = Directory.EnumerateDirectories(corpus, "map-key-data", SearchOption.AllDirectories).Any() ? BareDraft.Draft14 : BareDraft.Draft11;
            int schemas = 0;
            int agreed = 0;
            foreach (string file in SchemasIn(corpus))
            {
                schemas++;
                bool isRead = IsRead(file, edition);
                if (isRead == IsHeldForRight(file))
                {
                    agreed++;
                }
                else if (!ByTheDraft.ContainsKey(NameOf(file)))
                {
                    wrong.Add($"{(isRead ? "read" : "rejected")}: {Path.GetRelativePath(root, file)}");
                }
            }

            all += schemas;
            output.WriteLine($"{Path.GetFileName(corpus)}: {agreed} of {schemas} as their authors judge");
        }

        Assert.True(all > 0, $"There is no schema in {root}.");
        Assert.Empty(wrong);
    }

    private static IEnumerable<string> SchemasIn(string corpus) => Directory
        .EnumerateFiles(corpus, "*", SearchOption.AllDirectories)
        .Where(static file => Path.GetExtension(file) is ".bare" or ".schema" && !file.EndsWith(".gen.bare", StringComparison.Ordinal));

    private static string NameOf(string file)
    {
        string name = Path.GetFileNameWithoutExtension(file);
        string folder = Path.GetDirectoryName(file)!;
        return name == "schema" ? $"{Path.GetFileName(Path.GetDirectoryName(folder))}/{Path.GetFileName(folder)}" : $"{Path.GetFileName(folder)}/{name}";
    }

    private static bool IsHeldForRight(string file) => !file.Contains("invalid-bare-schema", StringComparison.Ordinal);

    /// <summary>Reads a file in the grammar that its neighbour config.json names; one without such a neighbour in either.</summary>
    private static bool IsRead(string file, BareDraft edition)
    {
        string text = File.ReadAllText(file);
        string configuration = Path.Combine(Path.GetDirectoryName(file)!, "config.json");
        if (file.Contains("valid-bare-schema", StringComparison.Ordinal))
        {
            bool isLegacy = File.Exists(configuration) && File.ReadAllText(configuration).Contains("\"legacy\": true", StringComparison.Ordinal);
            return IsRead(text, isLegacy ? SchemaGrammar.Legacy2020 : SchemaGrammar.Current, edition);
        }

        BareDraft[] drafts = [BareDraft.Draft11, BareDraft.Draft14];
        return drafts.Any(draft => IsRead(text, SchemaGrammar.Current, draft) || IsRead(text, SchemaGrammar.Legacy2020, draft));
    }

    private static bool IsRead(string text, SchemaGrammar grammar, BareDraft draft) => BareSchema.Parse(text, new SchemaOptions(grammar, draft)).Schema is not null;
}
