using Fidelity.Memory.Borrowing;

namespace Fidelity.Memory.Tests.Borrowing;

[Collection(Alone.Name)]
public sealed class SlotTableTests
{
    [Fact]
    public void Slots_of_released_regions_are_used_again()
    {
        CreateAndRelease(1000);
        int before = SlotTable.HighestUsed;
        for (int round = 0; round < 50; round++)
        {
            CreateAndRelease(1000);
        }

        Assert.Equal(before, SlotTable.HighestUsed);
    }

    private static void CreateAndRelease(int count)
    {
        Region[] regions = [.. Enumerable.Range(0, count).Select(static _ => Region.Create("one of many", 64.KB))];
        WriteCapability<int>[] capabilities = [.. regions.Select(static region => region.Allocate<int>(1).GetWriteAccess())];
        for (int i = 0; i < count; i++)
        {
            capabilities[i][0] = i;
        }

        for (int i = 0; i < count; i++)
        {
            Assert.Equal(i, capabilities[i][0]);
            regions[i].Dispose();
        }
    }
}
