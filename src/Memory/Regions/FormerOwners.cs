using System.Runtime.CompilerServices;

namespace Fidelity.Memory.Regions;

/// <summary>The regions that a block has been transferred out of, as far as they are remembered: the last four.</summary>
internal struct FormerOwners
{
    private const int Remembered = 4;

    private Entries _entries;
    private int _count;

    /// <summary>Keys up to this one belong to former owners; -1 where there are none.</summary>
    internal readonly long LastKey => _count == 0 ? -1 : _entries[0].LastKey;

    /// <summary>Remembers the region that gives the block up.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="lastKey">No key that it granted is higher.</param>
    internal void Add(string name, long lastKey)
    {
        _count = Math.Min(_count + 1, Remembered);
        for (int i = _count - 1; i > 0; i--)
        {
            _entries[i] = _entries[i - 1];
        }

        _entries[0] = (lastKey, name);
    }

    /// <summary>The former owner that granted a key (the oldest remembered, if it was earlier), or null if none did.</summary>
    internal readonly string? NameFor(long key)
    {
        string? name = null;
        for (int i = 0; i < _count && key <= _entries[i].LastKey; i++)
        {
            name = _entries[i].Name;
        }

        return name;
    }

    [InlineArray(Remembered)]
    private struct Entries
    {
        private (long LastKey, string Name) _first;
    }
}
