namespace Fidelity.Memory.Crashes;

/// <summary>Allocates in region after region until the system grants no more mappings, and goes on from there.</summary>
public static class MappingLimit
{
    private const int MoreThanAnyLimit = 200_000;

    public static void Reach()
    {
        List<Region> regions = new(MoreThanAnyLimit);
        Exception? refusal = null;
        while (refusal is null && regions.Count < MoreThanAnyLimit)
        {
            try
            {
                Region region = Region.Create("one of many", 64.KB);
                regions.Add(region);
                region.Allocate<long>(1).GetWriteAccess()[0] = regions.Count;
            }
            catch (Exception exception) when (exception is RegionExhaustedException or InsufficientMemoryException)
            {
                refusal = exception;
            }
        }

        Console.WriteLine($"{regions.Count} regions, then: {refusal?.GetType().Name}: {refusal?.Message}");
        ViolationException.Unless(refusal is not null || regions.Count == MoreThanAnyLimit, "a clear refusal at the limit");
        foreach (Region region in regions)
        {
            region.Dispose();
        }

        RequireUsable();
    }

    /// <summary>Uses memory as an ordinary program would.</summary>
    internal static void RequireUsable()
    {
        for (int i = 0; i < 100; i++)
        {
            using Region region = Region.Create("afterwards", 1.MB);
            WriteCapability<long> capability = region.Allocate<long>(100).GetWriteAccess();
            capability[99] = i;
            ViolationException.Unless(capability[99] == i, "memory to work after the limit was reached");
        }
    }
}
