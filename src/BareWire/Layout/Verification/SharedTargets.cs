// Invariant: buckets are a power of two and at least as many as targets. The multiplier is drawn at random once for each
// process, so that nobody can choose starts that fall into one bucket.
using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Fidelity.BareWire.Layout.Verification;

/// <summary>The targets of shared references by where they start, in rented memory. Grows with what has been found, not with what is claimed.</summary>
internal ref struct SharedTargets : IDisposable
{
    private const int Fewest = 64;

    private static readonly ulong Multiplier = BinaryPrimitives.ReadUInt64LittleEndian(RandomNumberGenerator.GetBytes(8)) | 1;

    private SharedTarget[]? _targets;
    private int[]? _buckets;
    private int _capacity;
    private int _count;

    internal readonly ref SharedTarget this[int index] => ref _targets![index];

    /// <summary>The index of what starts there, or -1.</summary>
    internal readonly int Find(int start)
    {
        if (_count == 0)
        {
            return -1;
        }

        int index = _buckets![BucketOf(start)] - 1;
        while (index >= 0 && _targets![index].Start != start)
        {
            index = _targets[index].Next - 1;
        }

        return index;
    }

    /// <summary>Adds a target that is not there yet, and says where.</summary>
    internal int Add(int start, int count, int @class)
    {
        if (_count == _capacity)
        {
            Grow();
        }

        int index = _count++;
        _targets![index] = new SharedTarget { Start = start, Count = count, Class = @class, Height = -1 };
        Enter(index);
        return index;
    }

    public readonly void Dispose()
    {
        if (_targets is not null)
        {
            ArrayPool<SharedTarget>.Shared.Return(_targets);
            ArrayPool<int>.Shared.Return(_buckets!);
        }
    }

    private readonly int BucketOf(int start) => (int)((uint)start * Multiplier >> 32 & (uint)(_capacity - 1));

    private readonly void Enter(int index)
    {
        ref int bucket = ref _buckets![BucketOf(_targets![index].Start)];
        _targets[index].Next = bucket;
        bucket = index + 1;
    }

    private void Grow()
    {
        int capacity = Math.Max(Fewest, _capacity * 2);
        SharedTarget[] targets = ArrayPool<SharedTarget>.Shared.Rent(capacity);
        int[] buckets = ArrayPool<int>.Shared.Rent(capacity);
        _targets.AsSpan(0, _count).CopyTo(targets);
        buckets.AsSpan(0, capacity).Clear();
        Dispose();
        _targets = targets;
        _buckets = buckets;
        _capacity = capacity;
        for (int i = 0; i < _count; i++)
        {
            Enter(i);
        }
    }
}
