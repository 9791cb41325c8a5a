namespace Fidelity.Memory.Crashes;

/// <summary>More regions alive at once than the system allows mappings.</summary>
public static class ManyRegions
{
    public static void Hold(int count)
    {
        Region[] regions = new Region[count];
        for (int i = 0; i < count; i++)
        {
            regions[i] = Region.Create("one of many", 64.KB);
        }

        // Every second one, then the rest: holes in the middle of a mapping are what costs the system another one.
        for (int i = 1; i < count; i += 2)
        {
            regions[i].Dispose();
            ViolationException.Unless(regions[i].Statistics.Reserved == ByteSize.Zero, "a region to give its addresses back also among many others");
        }

        for (int i = 0; i < count; i += 2)
        {
            regions[i].Dispose();
        }

        MappingLimit.RequireUsable();
    }
}
