namespace Fidelity.BareWire.Layout.Verification;

/// <summary>The values that an enum or tag may have, and what each leads to.</summary>
/// <param name="Size">Its size in bytes.</param>
/// <param name="Values">The values, ascending.</param>
/// <param name="Mask">The bits that may be set in any combination, or 0 where only the values themselves count.</param>
/// <param name="Targets">For each value, how many steps to skip (union) or the program of what is pointed to (variant).</param>
internal sealed record Choice(int Size, ulong[] Values, ulong Mask, int[] Targets)
{
    /// <summary>Where a value is among the values, or -1.</summary>
    internal int Find(ulong value)
    {
        int index = Array.BinarySearch(Values, value);
        return index >= 0 ? index : -1;
    }

    internal bool Allows(ulong value) => Mask != 0 ? (value & ~Mask) == 0 : Find(value) >= 0;
}
