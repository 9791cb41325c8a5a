namespace Fidelity.Memory;

/// <summary>A region or pool could not give what was asked. It stays usable: nothing was taken.</summary>
public sealed class RegionExhaustedException : Exception
{
    internal RegionExhaustedException(string regionName, ByteSize requested, ByteSize available, string message)
        : base(message)
    {
        RegionName = regionName;
        Requested = requested;
        Available = available;
    }

    /// <summary>The region or pool that refused. With child regions, the ancestor whose budget ran out.</summary>
    public string RegionName { get; }

    /// <summary>What was asked, in bytes.</summary>
    public ByteSize Requested { get; }

    /// <summary>What could still have been given, in bytes.</summary>
    public ByteSize Available { get; }
}
