// Invariants:
// - _entries points to _capacity entries, followed by as many buckets, inside a block that is open for longer than this
//   value lives. They are those of the header at the moment of construction: another thread may give it new ones, never
//   take these away.
// - Every index read from memory is compared with _capacity before it is used, and no chain is followed for more than
//   _capacity steps: threads without synchronisation cannot lead it outside, or around forever.
// - A bucket holds an entry's index plus one, so that zeroed memory is an empty table.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Fidelity.Memory.Regions;

namespace Fidelity.Memory.Collections;

/// <summary>The storage of an open dictionary or string pool: entries in order of their coming, chained by bucket.</summary>
internal readonly unsafe ref struct HashTable<TKey, TValue>
    where TKey : unmanaged
    where TValue : unmanaged
{
    private const int SmallestCapacity = 4;
    private const ulong Mix = 0x9E3779B97F4A7C15;

    private readonly HashHeader* _header;
    private readonly HashEntry<TKey, TValue>* _entries;
    private readonly uint _capacity;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private HashTable(HashHeader* header, HashEntry<TKey, TValue>* entries, uint capacity)
    {
        _header = header;
        _entries = entries;
        _capacity = capacity;
    }

    internal uint Capacity => _capacity;

    /// <summary>How many entries may be in use, free ones among them.</summary>
    internal uint Taken => Math.Min((uint)_header->Taken, _capacity);

    private int* Buckets => (int*)(_entries + _capacity);

    /// <summary>The storage of an open collection.</summary>
    /// <exception cref="CapabilityException">The header makes no sense.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static HashTable<TKey, TValue> Of(RegionBlock block, HashHeader* header)
    {
        uint capacity = (uint)header->Capacity;
        if (!CollectionStorage.TryFind(block, header->Storage, capacity * (nuint)(sizeof(HashEntry<TKey, TValue>) + sizeof(int)), out byte* start))
        {
            CollectionStorage.ThrowTorn(block);
        }

        return new HashTable<TKey, TValue>(header, (HashEntry<TKey, TValue>*)start, capacity);
    }

    /// <summary>Gives an open collection room for at least <paramref name="needed"/> entries, and the ones it has.</summary>
    /// <exception cref="RegionExhaustedException">The region has no room; nothing has changed.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static HashTable<TKey, TValue> Grow<THeader>(CollectionRoot<THeader> root, HashHeader* header, int needed)
        where THeader : unmanaged
    {
        HashTable<TKey, TValue> before = Of(root.Block, header);
        long capacity = Math.Max(Math.Max(SmallestCapacity, needed), Math.Min(before._capacity * 2L, Array.MaxLength));
        long bytes = capacity * (sizeof(HashEntry<TKey, TValue>) + sizeof(int));
        long units = (bytes + sizeof(HashEntry<TKey, TValue>) - 1) / sizeof(HashEntry<TKey, TValue>);
        if (units > int.MaxValue)
        {
            throw new RegionExhaustedException(root.RegionName, new ByteSize(bytes), new ByteSize((long)int.MaxValue * sizeof(HashEntry<TKey, TValue>)),
                $"A collection in region '{root.RegionName}' cannot have {capacity} entries of {sizeof(HashEntry<TKey, TValue>)} bytes: that is more than one allocation can give.");
        }

        nuint storage = root.Allocate<HashEntry<TKey, TValue>>((int)units);
        HashTable<TKey, TValue> grown = new(header, CollectionStorage.Find<HashEntry<TKey, TValue>>(root.Block, storage, (int)units), (uint)capacity);
        uint taken = before.Taken;
        new ReadOnlySpan<HashEntry<TKey, TValue>>(before._entries, (int)taken).CopyTo(new Span<HashEntry<TKey, TValue>>(grown._entries, (int)taken));
        for (uint i = 0; i < taken; i++)
        {
            if (grown._entries[i].Next >= HashEntry<TKey, TValue>.Last)
            {
                grown.Link((int)i);
            }
        }

        header->Storage = storage;
        header->Capacity = (int)capacity;
        return grown;
    }

    /// <summary>The first entry that may have the hash, or one beyond <see cref="Capacity"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal uint First(uint hash) => _capacity == 0 ? uint.MaxValue : (uint)(Bucket(hash) - 1);

    /// <summary>An entry, of which the caller has compared the index with <see cref="Capacity"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal HashEntry<TKey, TValue>* At(uint index) => _entries + index;

    /// <summary>Takes an entry and puts it at the head of its bucket. The caller has seen that there is room.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal HashEntry<TKey, TValue>* Take(uint hash, out uint index)
    {
        if (_header->Free > 0)
        {
            index = (uint)_header->FirstFree;
            RequireIndex(index);
            _header->FirstFree = HashEntry<TKey, TValue>.FreeBase - _entries[index].Next;
            _header->Free--;
        }
        else
        {
            index = (uint)_header->Taken;
            RequireIndex(index);
            _header->Taken = (int)index + 1;
        }

        HashEntry<TKey, TValue>* entry = _entries + index;
        entry->Hash = hash;
        Link((int)index);
        _header->Version++;
        return entry;
    }

    /// <summary>Takes an entry out of its bucket and frees it.</summary>
    /// <param name="index">The entry.</param>
    /// <param name="previous">The one before it in its bucket, or one beyond <see cref="Capacity"/>.</param>
    internal void Release(uint index, uint previous)
    {
        HashEntry<TKey, TValue>* entry = _entries + index;
        if (previous < _capacity)
        {
            _entries[previous].Next = entry->Next;
        }
        else
        {
            Bucket(entry->Hash) = entry->Next + 1;
        }

        entry->Next = HashEntry<TKey, TValue>.FreeBase - (_header->Free > 0 ? _header->FirstFree : HashEntry<TKey, TValue>.Last);
        _header->FirstFree = (int)index;
        _header->Free++;
    }

    /// <summary>Frees all entries.</summary>
    internal void Clear()
    {
        new Span<int>(Buckets, (int)_capacity).Clear();
        _header->Taken = 0;
        _header->Free = 0;
    }

    /// <summary>Stops the search through a chain that is longer than the table: a circle that racing threads made.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void CountStep(ref uint steps)
    {
        if (++steps > _capacity)
        {
            ThrowRaced();
        }
    }

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ThrowRaced() => throw new InvalidOperationException(
        "A collection is in no consistent state: two threads changed it without synchronisation. Guard it with a lock.");

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void RequireIndex(uint index)
    {
        if (index >= _capacity)
        {
            ThrowRaced();
        }
    }

    private void Link(int index)
    {
        ref int bucket = ref Bucket(_entries[index].Hash);
        _entries[index].Next = bucket - 1;
        bucket = index + 1;
    }

    /// <summary>The bucket for a hash: its product with an odd constant spreads it, the high half picks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref int Bucket(uint hash) => ref Buckets[((hash * Mix) >> 32) * _capacity >> 32];
}
