namespace Fidelity.BareWire.Schemas;

/// <summary>Finds the definitions that contain each other: the strongly connected components of a graph, by Tarjan's algorithm with a stack of its own.</summary>
/// <param name="uses">For each definition, by its index, those it uses.</param>
internal sealed class DefinitionComponents(IReadOnlyList<DefinitionState>[] uses)
{
    private const int NotVisited = 0;
    private const int NotNumbered = -1;

    private readonly int[] _order = new int[uses.Length];
    private readonly int[] _earliest = new int[uses.Length];
    private readonly int[] _component = Enumerable.Repeat(NotNumbered, uses.Length).ToArray();
    private readonly Stack<int> _unnumbered = new();
    private readonly Stack<(int Definition, int Next)> _path = new();
    private int _visited;

    public int[] Number()
    {
        for (int i = 0; i < uses.Length; i++)
        {
            if (_order[i] == NotVisited)
            {
                Visit(i);
                Follow();
            }
        }

        return _component;
    }

    private void Visit(int definition)
    {
        _visited++;
        _order[definition] = _visited;
        _earliest[definition] = _visited;
        _unnumbered.Push(definition);
        _path.Push((definition, 0));
    }

    private void Follow()
    {
        while (_path.Count > 0)
        {
            (int definition, int next) = _path.Pop();
            if (next == uses[definition].Count)
            {
                Leave(definition);
                continue;
            }

            _path.Push((definition, next + 1));
            int used = uses[definition][next].Index;
            if (_order[used] == NotVisited)
            {
                Visit(used);
            }
            else if (_component[used] == NotNumbered)
            {
                _earliest[definition] = Math.Min(_earliest[definition], _order[used]);
            }
        }
    }

    private void Leave(int definition)
    {
        if (_earliest[definition] == _order[definition])
        {
            int member;
            do
            {
                member = _unnumbered.Pop();
                _component[member] = definition;
            }
            while (member != definition);
        }

        if (_path.Count > 0)
        {
            int user = _path.Peek().Definition;
            _earliest[user] = Math.Min(_earliest[user], _earliest[definition]);
        }
    }
}
