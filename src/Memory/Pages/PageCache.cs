namespace Fidelity.Memory.Pages;

/// <summary>
/// A few small ranges of released regions, kept for the next region of the same size: regions that live for
/// microseconds then cost no system calls, and interrupt no other processor. Holds at most
/// <see cref="Capacity"/> ranges of at most <see cref="LargestKept"/> bytes of memory each. Thread-safe.
/// </summary>
internal static class PageCache
{
    internal const int Capacity = 32;
    internal const int LargestKept = 256 * 1024;

    private static readonly Lock Gate = new();
    private static readonly PageRange[] Ranges = new PageRange[Capacity];
    private static int s_count;

    /// <summary>Takes a range of exactly this length, or reserves one.</summary>
    /// <exception cref="InsufficientMemoryException">The addresses cannot be had.</exception>
    internal static unsafe PageRange Take(nuint reserved)
    {
        lock (Gate)
        {
            for (int i = s_count - 1; i >= 0; i--)
            {
                if (Ranges[i].Reserved == reserved)
                {
                    PageRange range = Ranges[i];
                    Ranges[i] = Ranges[--s_count];
                    return range;
                }
            }
        }

        return new PageRange((nint)PageSource.Current.Reserve(reserved), reserved, 0, 0);
    }

    /// <summary>Keeps a range that nobody uses any more, or gives it back to the system.</summary>
    internal static unsafe void Give(PageRange range)
    {
        if (range.Usable <= LargestKept)
        {
            lock (Gate)
            {
                if (s_count < Capacity)
                {
                    Ranges[s_count++] = range;
                    return;
                }
            }
        }

        PageSource.Current.Release(range.Base, range.Reserved, committed: range.Usable > 0);
    }
}
