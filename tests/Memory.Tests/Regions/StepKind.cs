namespace Fidelity.Memory.Tests.Regions;

/// <summary>What a step of a random sequence does.</summary>
public enum StepKind
{
    AllocateSmall,
    AllocateAligned,
    AllocateLarge,
    AllocateTooMuch,
    GrantWrite,
    GrantRead,
    Slice,
    Write,
    Read,
    Open,
    OpenForReading,
    WriteOpen,
    ReadOpen,
    Close,
    Revoke,
    Transfer,
    Reset,
    Release,
    CreateRegion,
    CreateChild,
}
