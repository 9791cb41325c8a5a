using System.CommandLine;
using Fidelity.BareWire.Schemas;

namespace Fidelity.Cli.Schemas;

/// <summary>The options that say how a schema is read: <c>--draft</c> and <c>--grammar</c>.</summary>
internal sealed class SchemaLanguage
{
    private const string CurrentGrammar = "current";
    private const string LegacyGrammar = "2020";

    private readonly Option<int> _draft = new("--draft")
    {
        Description = "the draft whose rules the schema must keep: 11 to 14",
        DefaultValueFactory = _ => (int)BareDraft.Draft11,
    };

    private readonly Option<string> _grammar = new("--grammar")
    {
        Description = "the grammar it is written in: current, or 2020",
        DefaultValueFactory = _ => CurrentGrammar,
    };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="hasGrammar">Whether the grammar may be chosen.</param>
    public SchemaLanguage AddTo(Command command, bool hasGrammar = true)
    {
        _draft.AcceptOnlyFromAmong([.. Enum.GetValues<BareDraft>().Select(draft => $"{(int)draft}")]);
        _grammar.AcceptOnlyFromAmong(CurrentGrammar, LegacyGrammar);
        command.Options.Add(_draft);
        if (hasGrammar)
        {
            command.Options.Add(_grammar);
        }

        return this;
    }

    public BareDraft DraftOf(ParseResult parsed) => (BareDraft)parsed.GetValue(_draft);

    public SchemaOptions Of(ParseResult parsed) => new(
        parsed.GetValue(_grammar) == LegacyGrammar ? SchemaGrammar.Legacy2020 : SchemaGrammar.Current, DraftOf(parsed));
}
