namespace Fidelity.BareWire.Generator.Structs;

/// <summary>The size and alignment of a type, by the rules of the layout and as the runtime has it.</summary>
/// <param name="Size">The size by the rules, in bytes.</param>
/// <param name="Alignment">The alignment by the rules, in bytes.</param>
/// <param name="ActualSize">The size that the runtime gives it.</param>
/// <param name="ActualAlignment">The alignment that the runtime gives it.</param>
internal record struct Shape(int Size, int Alignment, int ActualSize, int ActualAlignment)
{
    internal static Shape Of(int size) => new(size, size, size, size);

    internal static Shape Of(int size, int alignment) => new(size, alignment, size, alignment);

    /// <summary>Whether the runtime agrees.</summary>
    internal readonly bool IsExact => Size == ActualSize && Alignment == ActualAlignment;

    internal static int AlignUp(int offset, int alignment) => (offset + alignment - 1) & -alignment;

    /// <summary>Types one after the other, by the rules of C.</summary>
    internal static Shape Sequence(params Shape[] parts)
    {
        int end = 0;
        int alignment = 1;
        foreach (Shape part in parts)
        {
            end = AlignUp(end, part.Alignment) + part.Size;
            alignment = Math.Max(alignment, part.Alignment);
        }

        return Of(AlignUp(end, alignment), alignment);
    }

    internal readonly Shape Times(int count) => new(Size * count, Alignment, ActualSize * count, ActualAlignment);
}
