namespace Fidelity.Memory;

/// <summary>Why a capability was refused.</summary>
public enum CapabilityFailure
{
    /// <summary>The capability is the default value: it was never granted by a buffer.</summary>
    NotGranted,

    /// <summary>Its region has been released (disposed, or returned to its pool).</summary>
    Released,

    /// <summary>Its region has been reset since.</summary>
    Reset,

    /// <summary>The buffer's owner has revoked it.</summary>
    Revoked,

    /// <summary>The buffer has moved to another region.</summary>
    Transferred,

    /// <summary>The index or slice lies outside it.</summary>
    OutOfRange,

    /// <summary>The region's protection forbids this kind of access.</summary>
    Protected,

    /// <summary>Another access to the same memory is open, and the region or operation demands that there be none.</summary>
    Conflict,
}
