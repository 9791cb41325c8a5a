using Fidelity.Bench.Memory;

namespace Fidelity.Bench.Targets;

/// <summary>A ratio that the specification asks for.</summary>
/// <param name="Work">What is done.</param>
/// <param name="Rival">What it is compared with.</param>
/// <param name="AtMost">The largest ratio that meets the target, or null for a row that is only shown.</param>
/// <param name="Ours">Which measurement is ours.</param>
/// <param name="Theirs">Which measurements are the rivals'; the fastest of them counts.</param>
internal sealed record Target(string Work, string Rival, double? AtMost, Measured Ours, params Measured[] Theirs)
{
    /// <summary>The rows of the specification, and those that put them in perspective.</summary>
    internal static IReadOnlyList<Target> All { get; } = [.. Memory, .. BareWireTargets.All];

    private static IReadOnlyList<Target> Memory =>
    [
        new("sum and scale 1M doubles through one open access", "the same loop over `Span<double>`", 1.02,
            new Measured(nameof(SumAndScale), nameof(SumAndScale.DirectAccess)), new Measured(nameof(SumAndScale), nameof(SumAndScale.Span))),
        new("the same, the loop written into the `using` block", "the same loop over `Span<double>`", null,
            new Measured(nameof(SumAndScale), nameof(SumAndScale.LoopInsideUsing)), new Measured(nameof(SumAndScale), nameof(SumAndScale.Span))),
        new("open + one element + close", "`MemoryManager<T>`-backed `Memory<T>.Span[i]`", 1.0,
            new Measured(nameof(OpenOneElement), nameof(OpenOneElement.OpenAndClose)), new Measured(nameof(OpenOneElement), nameof(OpenOneElement.MemorySpanIndex))),
        new("the same, as `capability[i]`", "`MemoryManager<T>`-backed `Memory<T>.Span[i]`", null,
            new Measured(nameof(OpenOneElement), nameof(OpenOneElement.CapabilityIndex)), new Measured(nameof(OpenOneElement), nameof(OpenOneElement.MemorySpanIndex))),
        new("the same, two of them in turn", "`Memory<T>` on two kinds of `MemoryManager<T>` in turn", null,
            new Measured(nameof(OpenOneElementOfTwo), nameof(OpenOneElementOfTwo.OpenAndClose)), new Measured(nameof(OpenOneElementOfTwo), nameof(OpenOneElementOfTwo.MemorySpanIndex))),
        new("open + one element + close, while 1 thread releases other regions as fast as it can (64 bytes each)", "itself alone", 1.3,
            While(64), While(-1)),
        new("the same, the other regions holding 4 MB each", "itself alone", 1.3,
            While(4 << 20), While(-1)),
        new("allocate 64-byte objects, 1M, then release all", "`new` of the same as a class, with the collections it causes", 0.2,
            Allocate(nameof(AllocateObjects.RegionAndReset)), Allocate(nameof(AllocateObjects.NewClass))),
        new("the same", "`NativeMemory.AllocZeroed` + `Free` each", 0.1,
            Allocate(nameof(AllocateObjects.RegionAndReset)), Allocate(nameof(AllocateObjects.AllocZeroedAndFree))),
        new("the same, keeping all owners in an array", "`new` of the same as a class", null,
            Allocate(nameof(AllocateObjects.RegionAndResetKeepingOwners)), Allocate(nameof(AllocateObjects.NewClass))),
        new("the same, writing each through a capability of its own", "`new` of the same as a class", null,
            Allocate(nameof(AllocateObjects.RegionAndResetWritingEach)), Allocate(nameof(AllocateObjects.NewClass))),
        new("update a 1 MB structure of arrays in place across 3 awaits", "copy-and-map version (`{ large with Data = … }`)", 0.1,
            new Measured(nameof(UpdateAcrossAwaits), nameof(UpdateAcrossAwaits.InPlace)), new Measured(nameof(UpdateAcrossAwaits), nameof(UpdateAcrossAwaits.CopyAndMap))),
        new("the same", "copies, with the same vectorised loop", null,
            new Measured(nameof(UpdateAcrossAwaits), nameof(UpdateAcrossAwaits.InPlace)), new Measured(nameof(UpdateAcrossAwaits), nameof(UpdateAcrossAwaits.CopyWithTheSameLoop))),
    ];

    private static Measured While(int releasedBytes) =>
        new Measured(nameof(OpenWhileOthersRelease), nameof(OpenWhileOthersRelease.OpenAndClose), releasedBytes);

    private static Measured Allocate(string method) => new Measured(nameof(AllocateObjects), method);
}
