namespace Fidelity.Memory;

/// <summary>Who may have the same memory of a region open at the same time.</summary>
public enum Sharing
{
    /// <summary>Anyone: as with arrays, keeping writers apart is the program's business.</summary>
    Shared,

    /// <summary>
    /// One writer or many readers of any byte, checked when an access opens: the second one gets a
    /// <see cref="CapabilityException"/> with <see cref="CapabilityFailure.Conflict"/>. Disjoint slices do not conflict.
    /// Opening and closing take a lock and time in proportion to the accesses that are open.
    /// </summary>
    ExclusiveWriter,
}
