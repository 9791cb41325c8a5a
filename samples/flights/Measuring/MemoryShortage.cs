using Fidelity.Memory;

namespace Flights.Measuring;

/// <summary>Says that there is not enough memory, and what to do.</summary>
internal static class MemoryShortage
{
    public static FlightsException Of(RegionExhaustedException failure, ByteSize? budget) => new(
        ExitCode.OutOfMemory,
        "the memory does not suffice",
        ("region", failure.RegionName),
        ("budget", budget?.ToString() ?? "none"),
        ("asked for", failure.Requested.ToString()),
        ("left", failure.Available.ToString()),
        ("do", budget is null ? "Repeat fewer times with --repeat, or free memory." : "Give more with --budget, or repeat fewer times with --repeat."));

    public static FlightsException Of(Way way, Exception failure) => new(
        ExitCode.OutOfMemory,
        "the memory does not suffice",
        ("way", way.ToString()),
        ("found", failure.Message),
        ("do", "Repeat fewer times with --repeat, or free memory."));
}
