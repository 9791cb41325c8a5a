namespace Fidelity.Memory.Crashes;

/// <summary>
/// Threads open, read, write and close memory while another takes it away in every possible way, lets somebody else
/// use it, and hands it out again. Nobody may ever see another generation's content, or have its own overwritten.
/// </summary>
public sealed class RecyclingStress
{
    private const int Workers = 2;
    private const int SmallLength = 192;
    private const int LargeLength = 33 * 1024;

    private readonly int _seed;
    private readonly long _opens;
    private readonly List<Func<Ground>> _grounds = [];
    private readonly Posting?[] _board;
    private long _opened;
    private long _refused;
    private long _generations;
    private volatile Exception? _failure;

    public RecyclingStress(int seed, long opens, Recycling ways)
    {
        _seed = seed;
        _opens = opens;
        Add(ways, Recycling.Reset, static () => new ResetGround(Workers, SmallLength));
        Add(ways, Recycling.Reset, static () => new ResetGround(Workers, LargeLength));
        Add(ways, Recycling.Release, static () => new ReleaseGround(Workers, SmallLength));
        Add(ways, Recycling.Release, static () => new ReleaseGround(Workers, LargeLength));
        Add(ways, Recycling.Parent, static () => new ParentGround(Workers, SmallLength));
        Add(ways, Recycling.Transfer, static () => new TransferGround(Workers, SmallLength));
        Add(ways, Recycling.Transfer, static () => new TransferGround(Workers, LargeLength));
        Add(ways, Recycling.Pool, static () => new PoolGround(Workers, SmallLength, AllocationStrategy.FastRelease, CleanupTrigger.Immediate));
        Add(ways, Recycling.Pool, static () => new PoolGround(Workers, SmallLength, AllocationStrategy.BulkOperations, CleanupTrigger.OnArenaFull));
        Add(ways, Recycling.Pool, static () => new PoolGround(Workers, SmallLength, AllocationStrategy.Predictable, CleanupTrigger.OnActorTermination));
        _board = new Posting?[_grounds.Count];
    }

    private bool WorkersAreDone => Interlocked.Read(ref _opened) + Interlocked.Read(ref _refused) >= _opens || _failure is not null;

    /// <summary>Runs until the opens are done.</summary>
    /// <returns>What was done, in one line.</returns>
    /// <exception cref="ViolationException">Somebody saw what was not theirs.</exception>
    public string Run()
    {
        Thread[] threads = [.. Enumerable.Range(0, Workers).Select(worker => new Thread(() => Guard(() => Work(worker)))), new Thread(() => Guard(Release))];
        foreach (Thread thread in threads)
        {
            thread.Start();
        }

        foreach (Thread thread in threads)
        {
            thread.Join();
        }

        return _failure is { } failure
            ? throw new ViolationException($"After {_opened:N0} opens, {_refused:N0} refusals and {_generations:N0} generations (seed {_seed}): {failure.Message}")
            : $"{_opened:N0} opens, {_refused:N0} refusals, {_generations:N0} generations, seed {_seed}";
    }

    private void Add(Recycling ways, Recycling way, Func<Ground> create)
    {
        if (ways.HasFlag(way))
        {
            _grounds.Add(create);
        }
    }

    private void Guard(Action body)
    {
        try
        {
            body();
        }
        catch (Exception failure)
        {
            _failure ??= failure;
        }
    }

    private void Release()
    {
        Random random = new(_seed);
        Ground[] grounds = [.. _grounds.Select(static create => create())];
        while (!WorkersAreDone)
        {
            int i = random.Next(grounds.Length);
            _generations++;
            Posting next = grounds[i].Post(grounds[i].Recycle(), _generations);
            Volatile.Write(ref _board[i], next);
        }

        foreach (Ground ground in grounds)
        {
            ground.Dispose();
        }
    }

    private void Work(int worker)
    {
        Random random = new(_seed + worker + 1);
        while (!WorkersAreDone)
        {
            long opened = 0;
            long refused = 0;
            for (int i = 0; i < 256; i++)
            {
                if (Volatile.Read(ref _board[random.Next(_board.Length)]) is not { } posting)
                {
                    continue;
                }

                bool done = (random.Next() & 7) switch
                {
                    0 => ReadOne(posting),
                    1 => WriteNested(posting, worker),
                    2 or 3 => Write(posting, worker, random.Next()),
                    _ => Read(posting),
                };
                opened += done ? 1 : 0;
                refused += done ? 0 : 1;
            }

            Interlocked.Add(ref _opened, opened);
            Interlocked.Add(ref _refused, refused);
        }
    }

    private static bool Read(Posting posting)
    {
        if (!posting.Canary.TryGetDirectAccess(out ReadOnlyAccess<long> access))
        {
            return false;
        }

        using (access)
        {
            RequireCanary(posting, access.Span);
            RequireCanary(posting, access.Span);
        }

        return true;
    }

    private static bool ReadOne(Posting posting)
    {
        try
        {
            long found = posting.Canary[posting.Canary.Length - 1];
            ViolationException.Unless(found == posting.Generation, $"generation {posting.Generation} in one element, not 0x{found:x}");
            return true;
        }
        catch (CapabilityException)
        {
            return false;
        }
    }

    private static bool Write(Posting posting, int worker, int count)
    {
        if (!posting.Parts[worker].TryGetDirectAccess(out DirectAccess<long> access))
        {
            return false;
        }

        using (access)
        {
            WriteAndVerify(posting, worker, count, access.Span);
        }

        return true;
    }

    private static bool WriteNested(Posting posting, int worker)
    {
        if (!posting.Canary.TryGetDirectAccess(out ReadOnlyAccess<long> outer))
        {
            return false;
        }

        using (outer)
        {
            if (Write(posting, worker, 1))
            {
                Write(posting, worker, 2);
            }

            RequireCanary(posting, outer.Span);
        }

        return true;
    }

    private static void WriteAndVerify(Posting posting, int worker, int count, Span<long> part)
    {
        foreach (long found in part)
        {
            if (!posting.MayHold(worker, found))
            {
                throw new ViolationException($"Expected: a part to hold nothing or its worker's mark of generation {posting.Generation}, not 0x{found:x}.");
            }
        }

        long mark = posting.Mark(worker, count);
        part.Fill(mark);
        for (int look = 0; look < 3; look++)
        {
            int changed = part.IndexOfAnyExcept(mark);
            if (changed >= 0)
            {
                throw new ViolationException($"Expected: what was written (0x{mark:x}) to stay while the access is open, not 0x{part[changed]:x}.");
            }
        }
    }

    private static void RequireCanary(Posting posting, ReadOnlySpan<long> canary)
    {
        int found = canary.IndexOfAnyExcept(posting.Generation);
        if (found >= 0)
        {
            throw new ViolationException($"Expected: generation {posting.Generation} in all {canary.Length} elements; element {found} is 0x{canary[found]:x}.");
        }
    }
}
