namespace Fidelity.Memory;

/// <summary>When an arena that was returned is cleaned. Its capabilities are refused from the moment of return in any case.</summary>
public enum CleanupTrigger
{
    /// <summary>When its owner ends, several arenas at a time: they wait until eight have been returned or none is free.</summary>
    OnActorTermination,

    /// <summary>As <see cref="OnActorTermination"/>, but its pages are kept until the arena has been filled once.</summary>
    OnArenaFull,

    /// <summary>Before the call that returns it comes back.</summary>
    Immediate,
}
