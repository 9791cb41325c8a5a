namespace Fidelity.BareWire.Schemas;

/// <summary>Makes types of syntax and checks the rules of the draft, those of its section 2.4 above all.</summary>
/// <param name="syntax">The schema as it is written.</param>
/// <param name="options">The grammar and the draft whose rules apply.</param>
/// <param name="diagnostics">Takes the faults.</param>
internal sealed partial class SchemaBinder(SchemaSyntax syntax, SchemaOptions options, SchemaDiagnosticBag diagnostics)
{
    private const int LongestChain = 200;

    private readonly Dictionary<string, DefinitionState> _states = new(StringComparer.Ordinal);
    private readonly HashSet<int> _reportedCycles = [];
    private int[]? _components;
    private DefinitionGraph? _graph;
    private DefinitionState? _current;

    /// <summary>The definitions, each after those it uses.</summary>
    public IReadOnlyList<BareTypeDefinition> Bind()
    {
        DefinitionState[] all = syntax.Definitions.Select(static (definition, index) => new DefinitionState(definition, index)).ToArray();
        foreach (DefinitionState state in all)
        {
            Declare(state);
        }

        _graph = new DefinitionGraph(all, _states);
        IReadOnlyList<DefinitionState> order = options.Grammar == SchemaGrammar.Legacy2020 ? _graph.InOrderOfUse() : all;
        foreach (DefinitionState state in order)
        {
            if (diagnostics.IsFull)
            {
                break;
            }

            _current = state;
            state.Definition = Define(state.Syntax);
            state.IsDone = true;
        }

        return order.Where(static state => state.Definition is not null).Select(static state => state.Definition!).ToArray();
    }

    private void Declare(DefinitionState state)
    {
        SchemaToken name = state.Syntax.Name!;
        if (!NameForms.IsTypeName(name.Text))
        {
            diagnostics.Report(
                SchemaDiagnosticCatalog.TypeNameForm,
                name.Span,
                $"Expected a type's name, an upper-case letter and then letters and digits, found '{name.Text}'.");
        }

        if (_states.TryGetValue(name.Text, out DefinitionState? first))
        {
            diagnostics.Report(
                SchemaDiagnosticCatalog.DuplicateType,
                name.Span,
                $"The type '{name.Text}' is already defined in line {first.Syntax.Name!.Span.Start.Line}. Give one of the two another name.");
        }
        else
        {
            _states.Add(name.Text, state);
        }
    }

    private BareTypeDefinition? Define(DeclarationSyntax definition)
    {
        BareType? type = definition.Type is null ? null : Bind(definition.Type);
        return type is null
            ? null
            : new BareTypeDefinition(definition.Name!.Text, type, definition.Documentation, definition.Span, definition.Name.Span);
    }

    private BareType? BindName(NamedTypeSyntax named)
    {
        string name = named.Name == "string" ? "str" : named.Name;
        if (PrimitiveNames.KindOf(name) is { } kind)
        {
            return new PrimitiveType(kind, named.Span);
        }

        if (!_states.TryGetValue(name, out DefinitionState? state))
        {
            string? meant = NameSuggestion.For(name, _states.Keys);
            diagnostics.Report(
                SchemaDiagnosticCatalog.UndefinedType,
                named.Span,
                $"No type is called '{name}'.{(meant is null ? " Define it above." : $" Did you mean '{meant}'?")}");
            return null;
        }

        if (!state.IsDone)
        {
            ReportForwardUse(named, state);
            return null;
        }

        return state.Definition is null ? null : new UserType(state.Definition, named.Span);
    }

    private void ReportForwardUse(NamedTypeSyntax named, DefinitionState used)
    {
        _components ??= _graph!.Components();
        int component = _components[_current!.Index];
        if (_components[used.Index] == component)
        {
            ReportCycle(named, used, component);
        }
        else
        {
            diagnostics.Report(
                SchemaDiagnosticCatalog.UsedBeforeDefinition,
                named.Span,
                $"The type '{named.Name}' is used before its definition in line {used.Syntax.Name!.Span.Start.Line}. Move that definition above '{_current!.Name}'.");
        }
    }

    /// <summary>Reports that the present definition contains itself by way of another; once for all definitions that contain each other.</summary>
    private void ReportCycle(NamedTypeSyntax named, DefinitionState used, int component)
    {
        if (_reportedCycles.Add(component) && _graph!.PathBetween(used, _current!) is { } path)
        {
            string chain = string.Join(" → ", new[] { _current! }.Concat(path).Select(static state => state.Name));
            diagnostics.Report(
                SchemaDiagnosticCatalog.RecursiveType,
                named.Span,
                $"The type '{_current!.Name}' contains itself ({Shortened(chain)}), and types cannot be recursive. Put the values in a list and refer to them by index.");
        }
    }

    private static string Shortened(string chain) => chain.Length <= LongestChain
        ? chain
        : $"{chain.Substring(0, LongestChain / 2)}…{chain.Substring(chain.Length - (LongestChain / 2))}";

    /// <summary>The number a token says, or null after a report that it is too large.</summary>
    private ulong? Number(SchemaToken token)
    {
        ulong value = 0;
        foreach (char digit in token.Text)
        {
            ulong next = (ulong)(digit - '0');
            if (value > (ulong.MaxValue - next) / 10)
            {
                diagnostics.Report(
                    SchemaDiagnosticCatalog.IntegerTooLarge,
                    token.Span,
                    $"Expected a number up to {ulong.MaxValue}, found {(token.Text.Length > 40 ? $"one of {token.Text.Length} digits" : token.Text)}.");
                return null;
            }

            value = (value * 10) + next;
        }

        return value;
    }
}
