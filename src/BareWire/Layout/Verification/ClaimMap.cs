using System.Buffers;

namespace Fidelity.BareWire.Layout.Verification;

/// <summary>Which bytes of a graph have been claimed: one bit for each, in rented memory.</summary>
internal readonly ref struct ClaimMap : IDisposable
{
    private readonly ulong[] _words;

    internal ClaimMap(int length)
    {
        int words = (length >> 6) + 1;
        _words = ArrayPool<ulong>.Shared.Rent(words);
        _words.AsSpan(0, words).Clear();
    }

    /// <summary>Claims bytes unless one of them has been claimed before.</summary>
    /// <returns>Whether they were free. If not, nothing is claimed.</returns>
    internal bool TryClaim(long start, long length)
    {
        if (length == 0)
        {
            return true;
        }

        int first = (int)(start >> 6);
        int last = (int)((start + length - 1) >> 6);
        ulong head = ulong.MaxValue << (int)(start & 63);
        ulong tail = ulong.MaxValue >> (int)(63 - ((start + length - 1) & 63));
        Span<ulong> words = _words.AsSpan(first, last - first + 1);
        if (words.Length == 1)
        {
            ulong both = head & tail;
            bool free = (words[0] & both) == 0;
            words[0] |= free ? both : 0;
            return free;
        }

        Span<ulong> inner = words[1..^1];
        if ((words[0] & head) != 0 || (words[^1] & tail) != 0 || inner.ContainsAnyExcept(0UL))
        {
            return false;
        }

        words[0] |= head;
        words[^1] |= tail;
        inner.Fill(ulong.MaxValue);
        return true;
    }

    public void Dispose() => ArrayPool<ulong>.Shared.Return(_words);
}
