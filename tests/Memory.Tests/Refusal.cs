namespace Fidelity.Memory.Tests;

/// <summary>What is expected to be refused.</summary>
internal static class Refusal
{
    /// <summary>Asserts that an action is refused for a reason, by a region, in words that name it.</summary>
    internal static CapabilityException Expect(CapabilityFailure reason, string regionName, Action action)
    {
        CapabilityException refusal = Assert.Throws<CapabilityException>(action);
        Assert.Equal(reason, refusal.Reason);
        Assert.Equal(regionName, refusal.RegionName);
        if (regionName != "(none)")
        {
            Assert.Contains($"'{regionName}'", refusal.Message, StringComparison.Ordinal);
        }

        return refusal;
    }

    /// <summary>Asserts that every way of using a capability is refused for the same reason.</summary>
    internal static void ExpectOf<T>(WriteCapability<T> capability, CapabilityFailure reason, string regionName)
        where T : unmanaged
    {
        Expect(reason, regionName, () => capability.GetDirectAccess().Dispose());
        Expect(reason, regionName, () => capability.Modify(static (ref element) => element = default));
        Expect(reason, regionName, () => capability.Modify(static element => element));
        Expect(reason, regionName, () => capability.Modify(1, static (ref element, state) => element = default));
        Expect(reason, regionName, () => capability.CopyFrom([]));
        if (capability.Length > 0)
        {
            Expect(reason, regionName, () => _ = capability[0]);
            Expect(reason, regionName, () => capability[0] = default);
        }

        Assert.False(capability.IsValid);
        Assert.False(capability.TryGetDirectAccess(out DirectAccess<T> access));
        Assert.Equal(0, access.Length);
        ExpectOf(capability.AsReadOnly(), reason, regionName);
    }

    /// <inheritdoc cref="ExpectOf{T}(WriteCapability{T}, CapabilityFailure, string)"/>
    internal static void ExpectOf<T>(ReadCapability<T> capability, CapabilityFailure reason, string regionName)
        where T : unmanaged
    {
        Expect(reason, regionName, () => capability.GetDirectAccess().Dispose());
        if (capability.Length > 0)
        {
            Expect(reason, regionName, () => _ = capability[0]);
        }

        Assert.False(capability.IsValid);
        Assert.False(capability.TryGetDirectAccess(out ReadOnlyAccess<T> access));
        Assert.Equal(0, access.Length);
    }
}
