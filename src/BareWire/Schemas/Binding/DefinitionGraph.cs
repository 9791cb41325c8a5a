namespace Fidelity.BareWire.Schemas;

/// <summary>Which definitions use which. Its answers do not depend on the stack, however long a chain of definitions is.</summary>
internal sealed class DefinitionGraph
{
    private readonly IReadOnlyList<DefinitionState> _states;
    private readonly IReadOnlyList<DefinitionState>[] _uses;

    public DefinitionGraph(IReadOnlyList<DefinitionState> states, IReadOnlyDictionary<string, DefinitionState> byName)
    {
        _states = states;
        _uses = states.Select(state => UsesOf(state, byName)).ToArray();
    }

    /// <summary>The definitions so that each follows those it uses, else in the order of the text; within a cycle, in that order too.</summary>
    public IReadOnlyList<DefinitionState> InOrderOfUse()
    {
        List<DefinitionState> ordered = [];
        bool[] isSeen = new bool[_states.Count];
        Stack<(DefinitionState State, int Next)> path = new();
        foreach (DefinitionState root in _states)
        {
            Visit(root);
            while (path.Count > 0)
            {
                (DefinitionState state, int next) = path.Pop();
                if (next == _uses[state.Index].Count)
                {
                    ordered.Add(state);
                }
                else
                {
                    path.Push((state, next + 1));
                    Visit(_uses[state.Index][next]);
                }
            }
        }

        return ordered;

        void Visit(DefinitionState state)
        {
            if (!isSeen[state.Index])
            {
                isSeen[state.Index] = true;
                path.Push((state, 0));
            }
        }
    }

    /// <summary>For each definition, by its index, the number of the cycles it is in: definitions that use each other, at length, have one number; one that is in no cycle has its own.</summary>
    public int[] Components() => new DefinitionComponents(_uses).Number();

    /// <summary>The shortest chain of uses from one definition to another, both included, or null if there is none.</summary>
    public IReadOnlyList<DefinitionState>? PathBetween(DefinitionState from, DefinitionState to)
    {
        DefinitionState?[] cameFrom = new DefinitionState?[_states.Count];
        Queue<DefinitionState> queue = new([from]);
        while (queue.Count > 0)
        {
            DefinitionState state = queue.Dequeue();
            if (state == to)
            {
                return Trace(cameFrom, from, to);
            }

            foreach (DefinitionState used in _uses[state.Index])
            {
                if (used != from && cameFrom[used.Index] is null)
                {
                    cameFrom[used.Index] = state;
                    queue.Enqueue(used);
                }
            }
        }

        return null;
    }

    private static List<DefinitionState> Trace(DefinitionState?[] cameFrom, DefinitionState from, DefinitionState to)
    {
        List<DefinitionState> path = [to];
        while (path[path.Count - 1] != from)
        {
            path.Add(cameFrom[path[path.Count - 1].Index]!);
        }

        path.Reverse();
        return path;
    }

    private static List<DefinitionState> UsesOf(DefinitionState state, IReadOnlyDictionary<string, DefinitionState> byName)
    {
        List<DefinitionState> uses = [];
        HashSet<DefinitionState> known = [];
        foreach (NamedTypeSyntax named in NamesIn(state.Syntax.Type))
        {
            if (byName.TryGetValue(named.Name, out DefinitionState? used) && known.Add(used))
            {
                uses.Add(used);
            }
        }

        return uses;
    }

    private static IEnumerable<NamedTypeSyntax> NamesIn(TypeSyntax? root)
    {
        Stack<TypeSyntax?> open = new([root]);
        while (open.Count > 0)
        {
            switch (open.Pop())
            {
                case NamedTypeSyntax named:
                    yield return named;
                    break;
                case OptionalTypeSyntax optional:
                    open.Push(optional.Element);
                    break;
                case ListTypeSyntax list:
                    open.Push(list.Element);
                    break;
                case MapTypeSyntax map:
                    open.Push(map.Value);
                    open.Push(map.Key);
                    break;
                case BlockTypeSyntax block:
                    for (int i = block.Declarations.Count - 1; i >= 0; i--)
                    {
                        open.Push(block.Declarations[i].Type);
                    }

                    break;
                default:
                    break;
            }
        }
    }
}
