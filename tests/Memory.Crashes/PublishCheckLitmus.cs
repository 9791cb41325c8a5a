using System.Runtime.InteropServices;

namespace Fidelity.Memory.Crashes;

/// <summary>
/// Aims at one thing: that a reader's announcement is visible before its check of the key counts. Processors delay
/// stores behind loads; the reader here makes that delay as long as it can be, by queueing stores that miss the cache
/// before it opens, and then keeps looking at the memory, which the releaser recycles and refills meanwhile.
/// </summary>
public sealed unsafe class PublishCheckLitmus(int seed, int rounds, Recycling way)
{
    private const int Length = 64;
    private const int Looks = 400;
    private const int QueuedStores = 40;
    private const int FarBytes = 256 * 1024 * 1024;
    private const int Line = 64;
    private const int LongestDelay = 24;
    private const int MostRoundsPerMeeting = 3;

    private volatile bool _ready;
    private Posting? _posted;
    private ViolationException? _seen;
    private volatile bool _done;
    private long _opens;
    private long _announced;
    private long _met;

    /// <summary>
    /// Runs until a recycling has come between the reader's announcement and its opening <c>rounds</c> times, which
    /// shows that the two ran at the same time, or until the memory has been recycled three times as often: where
    /// other programs keep the processors busy, reader and releaser take turns, and there is little to see.
    /// </summary>
    /// <returns>What was done, in one line.</returns>
    /// <exception cref="ViolationException">The reader saw memory that was no longer its own.</exception>
    public string Run()
    {
        Thread reader = new(Read);
        using Ground ground = Ground.For(way, workers: 0, Length);
        reader.Start();
        SpinWait.SpinUntil(() => _ready);
        Random random = new(seed);
        int generation = 0;
        try
        {
            while (Volatile.Read(ref _met) < rounds && generation < MostRoundsPerMeeting * (long)rounds && _seen is null)
            {
                generation++;
                Volatile.Write(ref _posted, ground.Post(ground.Recycle(), generation));
                AwaitReader(generation);
                Thread.SpinWait(random.Next(LongestDelay));
            }
        }
        finally
        {
            _done = true;
            reader.Join();
        }

        return _seen is { } violation
            ? throw new ViolationException($"After {generation:N0} generations and {_opens:N0} opens (seed {seed}): {violation.Message}")
            : $"{generation:N0} generations, {_met:N0} of them met while opening, {_opens:N0} opens, seed {seed}";
    }

    /// <summary>Waits until the reader is about to open this generation, so that the next recycling meets it.</summary>
    private void AwaitReader(int generation)
    {
        SpinWait wait = default;
        while (Volatile.Read(ref _announced) < generation && _seen is null)
        {
            wait.SpinOnce(sleep1Threshold: -1);
        }
    }

    private void Read()
    {
        Random random = new(seed);
        byte* far = (byte*)NativeMemory.Alloc(FarBytes);
        new Span<byte>(far, FarBytes).Fill(1);
        _ready = true;
        long last = 0;
        SpinWait wait = default;
        while (!_done && _seen is null)
        {
            if (Volatile.Read(ref _posted) is not { } posting || posting.Generation == last)
            {
                wait.SpinOnce(sleep1Threshold: -1);
                continue;
            }

            wait.Reset();
            last = posting.Generation;
            int start = random.Next(FarBytes / Line / 2) * Line;
            Volatile.Write(ref _announced, last);
            for (int i = 0; i < QueuedStores; i++)
            {
                far[(start + (i * 7919 * Line)) % FarBytes] = 1;
            }

            if (posting.Canary.TryGetDirectAccess(out ReadOnlyAccess<long> access))
            {
                _opens++;
                Look(posting, access.Span);
                access.Dispose();
            }
            else
            {
                _met++;
            }
        }

        NativeMemory.Free(far);
    }

    private void Look(Posting posting, ReadOnlySpan<long> memory)
    {
        for (int look = 0; look < Looks; look++)
        {
            int found = memory.IndexOfAnyExcept(posting.Generation);
            if (found >= 0)
            {
                _seen ??= new ViolationException($"Expected: generation {posting.Generation} while the access is open; look {look} found {memory[found]} in element {found}.");
                return;
            }
        }
    }
}
