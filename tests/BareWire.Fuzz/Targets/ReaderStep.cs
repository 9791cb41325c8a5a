namespace Fidelity.BareWire.Fuzz.Targets;

/// <summary>One call of a reader, or a list of the steps that follow it.</summary>
/// <param name="Kind">Which call.</param>
/// <param name="Size">A length that the program fixes, in elements.</param>
internal readonly record struct ReaderStep(StepKind Kind, int Size)
{
    /// <summary>The least number of bytes that the step can take.</summary>
    internal int Smallest => Kind switch
    {
        StepKind.U16 or StepKind.I16 => 2,
        StepKind.U32 or StepKind.I32 or StepKind.F32 => 4,
        StepKind.U64 or StepKind.I64 or StepKind.F64 => 8,
        StepKind.FixedData or StepKind.FixedSlice or StepKind.Fixed or StepKind.Bools => Size,
        StepKind.Numbers => Size * sizeof(uint),
        _ => 1,
    };

    /// <summary>A step at random; a list only where a step follows.</summary>
    internal static ReaderStep Draw(Random random, bool isLast)
    {
        StepKind kind = (StepKind)random.Next((int)StepKind.Bools + 1);
        return isLast && kind is StepKind.ListOfNext or StepKind.FixedListOfNext
            ? new ReaderStep(StepKind.UInt, 1)
            : new ReaderStep(kind, 1 + random.Next(random.Next(4) == 0 ? 100 : 5));
    }
}
