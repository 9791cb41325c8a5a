namespace Fidelity.Memory;

/// <summary>What kind of owners an <see cref="ArenaPool"/> serves; see <see cref="ArenaConfiguration.For"/> for what it means.</summary>
public enum Workload
{
    /// <summary>Many small owners that come and go with a user's actions.</summary>
    UserInterface,

    /// <summary>Few owners that process much data.</summary>
    Data,

    /// <summary>Many tiny owners that must never wait.</summary>
    RealTime,
}
