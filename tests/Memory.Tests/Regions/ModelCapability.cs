namespace Fidelity.Memory.Tests.Regions;

/// <summary>A capability and what the model expects of it.</summary>
internal sealed record ModelCapability(ModelBuffer Buffer, int Grant, int First, WriteCapability<long>? Write, ReadCapability<long> Read)
{
    internal int Length => Read.Length;

    /// <summary>Why it must be refused, or null if it must work.</summary>
    internal CapabilityFailure? Refusal => Buffer.Ended ?? (Grant == Buffer.Grant ? null : CapabilityFailure.Revoked);
}
