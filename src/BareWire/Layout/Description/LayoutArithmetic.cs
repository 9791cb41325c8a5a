namespace Fidelity.BareWire.Layout;

/// <summary>Arithmetic on offsets, which stay below 2 GB.</summary>
internal static class LayoutArithmetic
{
    /// <summary>The next multiple of an alignment.</summary>
    /// <exception cref="ArgumentException">It exceeds 2 GB.</exception>
    internal static int AlignUp(int offset, int alignment) => Add(offset, (int)(-(long)offset & (alignment - 1)));

    /// <summary>The sum.</summary>
    /// <exception cref="ArgumentException">It exceeds 2 GB.</exception>
    internal static int Add(int left, int right)
    {
        long sum = (long)left + right;
        return sum <= int.MaxValue ? (int)sum : throw new ArgumentException($"A layout of {sum} bytes is not possible. Expected at most 2 GB.");
    }
}
