using System.Runtime.CompilerServices;

namespace Fidelity.Memory.Regions;

/// <summary>The regions that a block has been transferred out of, as far as they are remembered: the last four.</summary>
internal struct FormerOwners
{
    private const int Remembered = 4;

    private Entries _entries;
    private int _count;

    /// <summary>Remembers the region that gives the block up.</summary>
    /// <param name="owner">That region.</param>
    /// <param name="incarnation">The incarnation that moves; lower keys of this owner ended with a reset.</param>
    /// <param name="lastKey">No key that it granted is higher.</param>
    internal void Add(Region owner, long incarnation, long lastKey)
    {
        _count = Math.Min(_count + 1, Remembered);
        for (int i = _count - 1; i > 0; i--)
        {
            _entries[i] = _entries[i - 1];
        }

        _entries[0] = (incarnation, lastKey, owner);
    }

    /// <summary>How a key that a former owner granted came to its end, or null if none did.</summary>
    internal readonly CapabilityFailure? WhyEnded(long key)
    {
        CapabilityFailure? reason = null;
        for (int i = 0; i < _count && key <= _entries[i].LastKey; i++)
        {
            reason = key >= _entries[i].Incarnation ? CapabilityFailure.Transferred : _entries[i].Owner.WhyOver(key);
        }

        return reason;
    }

    /// <summary>The former owner that granted a key (the oldest remembered, if it was earlier), or null if none did.</summary>
    internal readonly string? NameFor(long key)
    {
        string? name = null;
        for (int i = 0; i < _count && key <= _entries[i].LastKey; i++)
        {
            name = _entries[i].Owner.Name;
        }

        return name;
    }

    [InlineArray(Remembered)]
    private struct Entries
    {
        private (long Incarnation, long LastKey, Region Owner) _first;
    }
}
