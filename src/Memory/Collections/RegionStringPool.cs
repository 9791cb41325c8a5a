// Invariants:
// - As HashTable, whose lifetime is inside that of the OpenCollection it was made from. Entries are never released:
//   an entry's index is the text's id.
// - An entry's key is where its characters begin in the block, in bytes; its value is how many there are.
using Fidelity.Memory.Collections;
using Fidelity.Memory.Regions;

namespace Fidelity.Memory;

/// <summary>
/// Keeps one copy of each different text in a region, and gives it to whoever asks for an equal one. Allocates no managed
/// memory. Copies of the value are the same pool; it goes into fields, closures and async methods.
/// </summary>
/// <remarks>
/// <para>Texts equal as with <see cref="StringComparison.Ordinal"/>. They stay until the region is reset.</para>
/// <para>Not thread-safe: readers may share it, a writer must be alone. Threads that break this can spoil what is in the
/// region; they never read or write outside of it. The texts it gives are immutable, and thread-safe.</para>
/// <para>Every member throws <see cref="CapabilityException"/> when the region has been reset or released, or this is the
/// default value; members that add do when the region is protected.</para>
/// </remarks>
public readonly unsafe struct RegionStringPool : IEquatable<RegionStringPool>
{
    private static uint s_lastNumber;

    private readonly CollectionRoot<StringPoolHeader> _root;

    /// <summary>Creates an empty pool.</summary>
    /// <param name="region">Where to allocate: a region, arena or pool, or the right to allocate in one.</param>
    /// <exception cref="RegionExhaustedException">The region has no room.</exception>
    public RegionStringPool(AllocateCapability region)
    {
        _root = new CollectionRoot<StringPoolHeader>(region);
        using OpenCollection<StringPoolHeader> pool = _root.Open(write: true);
        pool.Header->Number = Interlocked.Increment(ref s_lastNumber);
    }

    /// <summary>The name of the region that holds the pool.</summary>
    public string RegionName => _root.RegionName;

    /// <summary>The number of different texts.</summary>
    public int Count
    {
        get
        {
            using OpenCollection<StringPoolHeader> pool = _root.Open(write: false);
            return pool.Header->Texts.Taken;
        }
    }

    /// <summary>The text that an id of this pool stands for.</summary>
    /// <exception cref="ArgumentException">The id is the default value, or another pool's.</exception>
    public RegionString this[RegionStringId id]
    {
        get
        {
            using OpenCollection<StringPoolHeader> pool = _root.Open(write: false);
            HashTable<nuint, int> texts = Texts(pool.Block, pool.Header);
            if (id.Pool != pool.Header->Number || id.Index >= texts.Taken)
            {
                throw new ArgumentException($"The id stands for no text of this pool in region '{RegionName}'. Expected one that this pool gave.", nameof(id));
            }

            return TextOf(texts.At(id.Index));
        }
    }

    /// <summary>Whether two values are the same pool.</summary>
    public static bool operator ==(RegionStringPool left, RegionStringPool right) => left.Equals(right);

    /// <summary>Whether two values are different pools.</summary>
    public static bool operator !=(RegionStringPool left, RegionStringPool right) => !left.Equals(right);

    /// <summary>The pool's copy of a text, made if there is none.</summary>
    /// <exception cref="RegionExhaustedException">The region has no room for it; the pool is unchanged.</exception>
    public RegionString GetOrAdd(ReadOnlySpan<char> text)
    {
        using OpenCollection<StringPoolHeader> pool = _root.Open(write: true);
        return TextOf(FindOrAdd(pool.Block, pool.Header, text, out _));
    }

    /// <summary>The id of a text, which is added if it is not there.</summary>
    /// <exception cref="RegionExhaustedException">The region has no room for it; the pool is unchanged.</exception>
    public RegionStringId GetOrAddId(ReadOnlySpan<char> text)
    {
        using OpenCollection<StringPoolHeader> pool = _root.Open(write: true);
        FindOrAdd(pool.Block, pool.Header, text, out uint index);
        return new RegionStringId(pool.Header->Number, index);
    }

    /// <summary>The pool's copy of a text, if there is one.</summary>
    public bool TryGet(ReadOnlySpan<char> text, out RegionString found)
    {
        using OpenCollection<StringPoolHeader> pool = _root.Open(write: false);
        HashEntry<nuint, int>* entry = Find(pool.Block, pool.Header, text, (uint)string.GetHashCode(text), out _);
        found = entry == null ? default : TextOf(entry);
        return entry != null;
    }

    /// <summary>The id of a text, if it is there.</summary>
    public bool TryGetId(ReadOnlySpan<char> text, out RegionStringId id)
    {
        using OpenCollection<StringPoolHeader> pool = _root.Open(write: false);
        bool exists = Find(pool.Block, pool.Header, text, (uint)string.GetHashCode(text), out uint index) != null;
        id = exists ? new RegionStringId(pool.Header->Number, index) : default;
        return exists;
    }

    /// <summary>Whether the text is there.</summary>
    public bool Contains(ReadOnlySpan<char> text) => TryGetId(text, out _);

    /// <inheritdoc/>
    public bool Equals(RegionStringPool other) => _root.Equals(other._root);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RegionStringPool other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _root.GetHashCode();

    /// <summary>What it is and where. Never throws.</summary>
    public override string ToString() => _root.Equals(default) ? "RegionStringPool (none)" : $"RegionStringPool in region '{RegionName}'";

    private static HashTable<nuint, int> Texts(RegionBlock block, StringPoolHeader* header) => HashTable<nuint, int>.Of(block, &header->Texts);

    private static HashEntry<nuint, int>* Find(RegionBlock block, StringPoolHeader* header, ReadOnlySpan<char> text, uint hash, out uint index)
    {
        HashTable<nuint, int> texts = Texts(block, header);
        uint steps = 0;
        for (index = texts.First(hash); index < texts.Capacity; index = (uint)texts.At(index)->Next)
        {
            HashEntry<nuint, int>* entry = texts.At(index);
            if (entry->Hash == hash && entry->Value == text.Length
                && text.SequenceEqual(new ReadOnlySpan<char>(CollectionStorage.Find<char>(block, entry->Key, text.Length), text.Length)))
            {
                return entry;
            }

            texts.CountStep(ref steps);
        }

        return null;
    }

    private HashEntry<nuint, int>* FindOrAdd(RegionBlock block, StringPoolHeader* header, ReadOnlySpan<char> text, out uint index)
    {
        uint hash = (uint)string.GetHashCode(text);
        HashEntry<nuint, int>* entry = Find(block, header, text, hash, out index);
        if (entry != null)
        {
            return entry;
        }

        HashTable<nuint, int> texts = header->Texts.Taken == header->Texts.Capacity
            ? HashTable<nuint, int>.Grow(_root, &header->Texts, needed: 0)
            : Texts(block, header);
        nuint start = _root.Allocate<char>(text.Length);
        text.CopyTo(new Span<char>(CollectionStorage.Find<char>(block, start, text.Length), text.Length));
        entry = texts.Take(hash, out index);
        entry->Key = start;
        entry->Value = text.Length;
        return entry;
    }

    private RegionString TextOf(HashEntry<nuint, int>* entry) =>
        new(new ReadCapability<char>(_root.Block, _root.Incarnation, entry->Key, 0, entry->Value));
}
