namespace Fidelity.Memory.Borrowing;

/// <summary>The calling thread's cells. A class of its own, without other statics, so that reading it takes no check for initialisation.</summary>
internal static unsafe class ThreadCells
{
    /// <summary>One cell per slot; null until <see cref="ThreadRecord.Register"/>.</summary>
    [ThreadStatic]
    internal static PinCell* Own;
}
