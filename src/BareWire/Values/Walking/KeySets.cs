namespace Fidelity.BareWire.Values.Walking;

/// <summary>The key sets of one traversal: as many as it has maps open at once, each used again and again.</summary>
internal sealed class KeySets
{
    private readonly Stack<KeySet> _idle = [];

    internal KeySet Take() => _idle.TryPop(out KeySet? idle) ? idle : new KeySet();

    internal void Return(KeySet set)
    {
        set.Clear();
        _idle.Push(set);
    }
}
