namespace Fidelity.Memory.Crashes;

/// <summary>A piece of memory that is taken away and handed out again, over and over. Used by the releaser's thread only.</summary>
internal abstract class Ground : IDisposable
{
    /// <summary>What the memory's other owner leaves behind: no generation and no mark.</summary>
    protected const long Poison = unchecked((long)0xDEAD_BEEF_DEAD_BEEF);

    private readonly int _workers;
    private readonly int _length;

    protected Ground(int workers, int length)
    {
        _workers = workers;
        _length = length;
    }

    /// <summary>The elements of the canary and of every part.</summary>
    private int PartLength => _length / (_workers + 1);

    /// <summary>The ground for one way of recycling.</summary>
    internal static Ground For(Recycling way, int workers, int length) => way switch
    {
        Recycling.Reset => new ResetGround(workers, length),
        Recycling.Release => new ReleaseGround(workers, length),
        Recycling.Transfer => new TransferGround(workers, length),
        Recycling.Pool => new PoolGround(workers, length, AllocationStrategy.BulkOperations, CleanupTrigger.Immediate),
        Recycling.Parent => new ParentGround(workers, length),
        _ => throw new ArgumentOutOfRangeException(nameof(way), way, "Expected one way of recycling."),
    };

    /// <summary>Ends the present generation, lets another owner use the memory, and hands out the next one.</summary>
    internal abstract Buffer<long> Recycle();

    public abstract void Dispose();

    /// <summary>Makes a generation out of fresh memory.</summary>
    internal Posting Post(Buffer<long> buffer, long generation)
    {
        WriteCapability<long> all = buffer.GetWriteAccess();
        using (DirectAccess<long> access = all.GetDirectAccess())
        {
            RequireFresh(access.Span);
            access.Span[..PartLength].Fill(generation);
        }

        WriteCapability<long>[] parts = new WriteCapability<long>[_workers];
        for (int worker = 0; worker < _workers; worker++)
        {
            parts[worker] = all.Slice((worker + 1) * PartLength, PartLength);
        }

        return new Posting(generation, all.Slice(0, PartLength), parts);
    }

    protected Buffer<long> Allocate(AllocateCapability region) => region.Allocate<long>(_length);

    /// <summary>Fills memory as an owner would that has nothing to do with the generation before, and looks whether anyone interferes.</summary>
    protected void UseAsSomebodyElse(AllocateCapability region) => Overwrite(Allocate(region), fresh: true);

    /// <summary>Overwrites a buffer and looks whether anyone else writes to it.</summary>
    protected static void Overwrite(Buffer<long> buffer, bool fresh)
    {
        using DirectAccess<long> access = buffer.GetWriteAccess().GetDirectAccess();
        if (fresh)
        {
            RequireFresh(access.Span);
        }

        access.Span.Fill(Poison);
        for (int look = 0; look < 4; look++)
        {
            int found = access.Span.IndexOfAnyExcept(Poison);
            ViolationException.Unless(found < 0, $"nobody to write to memory after its end (element {found} of {access.Length} was overwritten)");
        }
    }

    private static void RequireFresh(Span<long> memory)
    {
        int found = memory.IndexOfAnyExcept(0);
        if (found >= 0)
        {
            throw new ViolationException($"Expected: fresh memory to be zero. Element {found} of {memory.Length} is 0x{memory[found]:x}.");
        }
    }
}
