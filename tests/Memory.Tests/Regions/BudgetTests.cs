namespace Fidelity.Memory.Tests.Regions;

public sealed class BudgetTests
{
    private const int Large = 300 * 1024;

    [Fact]
    public void Grandchildren_charge_every_ancestor_and_the_one_that_refuses_is_named()
    {
        using Region root = Region.Create("root", 1.MB);
        using Region child = root.CreateChild("child", 800.KB);
        using Region grandchild = child.CreateChild("grandchild");
        grandchild.Allocate<byte>(Large);
        grandchild.Allocate<byte>(Large);
        RegionExhaustedException atChild = Assert.Throws<RegionExhaustedException>(() => grandchild.Allocate<byte>(Large));
        Assert.Equal(("child", Large), (atChild.RegionName, atChild.Requested.Bytes));
        Assert.Equal(200 * 1024, atChild.Available.Bytes);
        root.Allocate<byte>(Large);
        RegionExhaustedException atRoot = Assert.Throws<RegionExhaustedException>(() => root.Allocate<byte>(Large));
        Assert.Equal("root", atRoot.RegionName);
        Assert.Equal(124 * 1024, atRoot.Available.Bytes);
        Assert.Contains("'root'", atRoot.Message, StringComparison.Ordinal);
        RegionExhaustedException fromBelow = Assert.Throws<RegionExhaustedException>(() => grandchild.Allocate<byte>(190 * 1024));
        Assert.Equal("root", fromBelow.RegionName);
    }

    [Fact]
    public void What_a_child_releases_its_parent_may_use_again()
    {
        using Region root = Region.Create("root", 1.MB);
        for (int round = 0; round < 50; round++)
        {
            using (Region child = root.CreateChild("child"))
            using (Region grandchild = child.CreateChild("grandchild"))
            {
                grandchild.Allocate<byte>(Large);
                child.Allocate<byte>(Large);
                child.Allocate<byte>(100_000);
                Assert.Throws<RegionExhaustedException>(() => root.Allocate<byte>(Large * 2));
            }

            root.Allocate<byte>(Large * 2);
            root.Reset();
            root.Trim();
        }
    }

    [Fact]
    public void A_refused_request_charges_nobody()
    {
        using Region root = Region.Create("root", 1.MB);
        using Region child = root.CreateChild("child", 512.KB);
        for (int i = 0; i < 1000; i++)
        {
            Assert.Throws<RegionExhaustedException>(() => child.Allocate<byte>(600 * 1024));
        }

        child.Allocate<byte>(500 * 1024);
        root.Allocate<byte>(500 * 1024);
    }

    [Fact]
    public void Spare_pages_make_room_when_the_budget_runs_out()
    {
        using Region region = Region.Create("tight", 1.MB);
        region.Allocate<byte>(800 * 1024);
        region.Reset();
        region.Allocate<byte>(400 * 1024);
        region.Allocate<byte>(400 * 1024);
        region.Reset();
        region.Allocate<byte>(900 * 1024);
    }

    [Fact]
    public void A_buffer_moves_between_parent_and_child_within_the_budget_they_share()
    {
        using Region root = Region.Create("root", 1.MB);
        using Region child = root.CreateChild("child");
        Buffer<byte> buffer = root.Allocate<byte>(600 * 1024);
        Buffer<byte> moved = buffer.Transfer(child);
        Assert.Equal(600 * 1024, child.Statistics.InUse.Bytes);
        moved.Transfer(root);
    }

    [Fact]
    public void A_transfer_that_the_targets_budget_forbids_leaves_the_buffer_where_it_is()
    {
        using Region source = Region.Create("source", 1.MB);
        using Region target = Region.Create("target", 64.KB);
        foreach (int length in (int[])[100 * 1024, Large])
        {
            Buffer<byte> buffer = source.Allocate<byte>(length);
            buffer.GetWriteAccess()[5] = 55;
            RegionExhaustedException refusal = Assert.Throws<RegionExhaustedException>(() => buffer.Transfer(target));
            Assert.Equal("target", refusal.RegionName);
            Assert.Equal("source", buffer.RegionName);
            Assert.Equal(55, buffer.GetReadAccess()[5]);
        }
    }

    [Fact]
    public void Borrowed_memory_is_charged_until_its_borrower_closes()
    {
        using Region root = Region.Create("root", 1.MB);
        Region child = root.CreateChild("child");
        WriteCapability<byte> capability = child.Allocate<byte>(600 * 1024).GetWriteAccess();
        using (DirectAccess<byte> access = capability.GetDirectAccess())
        {
            child.Dispose();
            Assert.Throws<RegionExhaustedException>(() => root.Allocate<byte>(600 * 1024));
            access[0] = 1;
        }

        root.Allocate<byte>(600 * 1024);
    }
}
