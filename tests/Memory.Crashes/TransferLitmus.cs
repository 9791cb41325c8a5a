namespace Fidelity.Memory.Crashes;

/// <summary>
/// Aims at one thing: that a reader who looks a capability up while its buffer changes owner is refused. A large buffer
/// goes to and fro between two regions; each owner writes its own mark, and the readers open again and again.
/// </summary>
public sealed class TransferLitmus(int seed, int rounds)
{
    private const int Readers = 2;
    private const int Length = 33 * 1024;
    private const int Part = 32;
    private const int LongestDelay = 40;

    private Posting? _posted;
    private ViolationException? _seen;
    private volatile bool _done;
    private long _opens;

    /// <summary>Runs until the buffer has changed owner <c>rounds</c> times.</summary>
    /// <returns>What was done, in one line.</returns>
    /// <exception cref="ViolationException">A reader saw what a later owner wrote.</exception>
    public string Run()
    {
        Thread[] readers = [.. Enumerable.Range(0, Readers).Select(_ => new Thread(Read))];
        using Region first = Region.Create("first", 4.MB);
        using Region second = Region.Create("second", 4.MB);
        Random random = new(seed);
        Buffer<long> buffer = first.Allocate<long>(Length);
        Array.ForEach(readers, static reader => reader.Start());
        int generation = 0;
        try
        {
            while (generation < rounds && _seen is null)
            {
                generation++;
                WriteCapability<long> part = buffer.GetWriteAccess().Slice(0, Part);
                part.Modify(generation, static (ref element, mark) => element = mark);
                Volatile.Write(ref _posted, new Posting(generation, part, []));
                Thread.SpinWait(random.Next(LongestDelay));
                buffer = buffer.Transfer(generation % 2 == 0 ? first : second, Timeout.InfiniteTimeSpan);
            }
        }
        finally
        {
            _done = true;
            Array.ForEach(readers, static reader => reader.Join());
        }

        return _seen is { } violation
            ? throw new ViolationException($"After {generation:N0} transfers and {_opens:N0} opens (seed {seed}): {violation.Message}")
            : $"{generation:N0} transfers, {_opens:N0} opens, seed {seed}";
    }

    private void Read()
    {
        while (!_done && _seen is null)
        {
            if (Volatile.Read(ref _posted) is not { } posting || !posting.Canary.TryGetDirectAccess(out ReadOnlyAccess<long> access))
            {
                continue;
            }

            using (access)
            {
                Interlocked.Increment(ref _opens);
                int found = access.Span.IndexOfAnyExcept(posting.Generation);
                if (found >= 0)
                {
                    _seen ??= new ViolationException($"Expected: generation {posting.Generation} while the access is open; element {found} is {access[found]}, from a later owner.");
                }
            }
        }
    }
}
