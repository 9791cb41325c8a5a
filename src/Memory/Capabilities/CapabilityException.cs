namespace Fidelity.Memory;

/// <summary>A capability was refused: the memory it stood for was not touched.</summary>
public sealed class CapabilityException : InvalidOperationException
{
    internal CapabilityException(string regionName, CapabilityFailure reason, string message)
        : base(message)
    {
        RegionName = regionName;
        Reason = reason;
    }

    /// <summary>The name of the region that the capability belongs to.</summary>
    public string RegionName { get; }

    /// <summary>Why it was refused.</summary>
    public CapabilityFailure Reason { get; }
}
