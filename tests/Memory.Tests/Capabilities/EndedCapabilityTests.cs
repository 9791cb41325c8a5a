namespace Fidelity.Memory.Tests.Capabilities;

public sealed class EndedCapabilityTests
{
    private const int Small = 10;
    private const int Large = 100_000;

    [Theory]
    [InlineData(Small)]
    [InlineData(Large)]
    public void After_release_it_says_released(int length)
    {
        Region region = Region.Create("gone", 4.MB);
        WriteCapability<int> capability = region.Allocate<int>(length).GetWriteAccess();
        region.Dispose();
        Refusal.ExpectOf(capability, CapabilityFailure.Released, "gone");
        Refusal.ExpectOf(capability.Slice(3), CapabilityFailure.Released, "gone");
        Assert.Equal("gone", capability.RegionName);
    }

    [Theory]
    [InlineData(Small)]
    [InlineData(Large)]
    public void After_reset_it_says_reset_also_when_new_buffers_lie_in_the_same_place(int length)
    {
        using Region region = Region.Create("reused", 4.MB);
        List<WriteCapability<int>> old = [];
        for (int i = 0; i < 20; i++)
        {
            WriteCapability<int> capability = region.Allocate<int>(length).GetWriteAccess();
            capability[0] = i;
            Assert.All(old, static dead => Refusal.ExpectOf(dead, CapabilityFailure.Reset, "reused"));
            Assert.Equal(i, capability[0]);
            old.Add(capability);
            region.Reset();
        }

        region.Dispose();
        Assert.All(old, static dead => Refusal.ExpectOf(dead, CapabilityFailure.Released, "reused"));
    }

    [Theory]
    [InlineData(Small)]
    [InlineData(Large)]
    public void After_transfer_it_says_transferred_and_names_where_it_was_granted(int length)
    {
        using Region first = Region.Create("first", 4.MB);
        using Region second = Region.Create("second", 4.MB);
        using Region third = Region.Create("third", 4.MB);
        Buffer<int> atFirst = first.Allocate<int>(length);
        WriteCapability<int> ofFirst = atFirst.GetWriteAccess();
        ofFirst[5] = 55;
        Buffer<int> atSecond = atFirst.Transfer(second);
        WriteCapability<int> ofSecond = atSecond.GetWriteAccess();
        Refusal.ExpectOf(ofFirst, CapabilityFailure.Transferred, "first");
        Buffer<int> atThird = atSecond.Transfer(third);
        Refusal.ExpectOf(ofSecond, CapabilityFailure.Transferred, "second");
        Refusal.Expect(CapabilityFailure.Transferred, "first", () => atFirst.GetReadAccess());
        Refusal.Expect(CapabilityFailure.Transferred, "first", () => atFirst.Transfer(third));
        Refusal.Expect(CapabilityFailure.Transferred, "first", atFirst.Revoke);
        Refusal.ExpectOf(ofFirst, CapabilityFailure.Transferred, "first");
        Assert.Equal(55, atThird.GetReadAccess()[5]);
    }

    [Theory]
    [InlineData(Small)]
    [InlineData(Large)]
    public void What_was_transferred_lives_as_long_as_its_new_region(int length)
    {
        Region source = Region.Create("source", 4.MB);
        Region target = Region.Create("target", 4.MB);
        Buffer<int> buffer = source.Allocate<int>(length);
        buffer.GetWriteAccess()[1] = 11;
        WriteCapability<int> moved = buffer.Transfer(target).GetWriteAccess();
        source.Dispose();
        Assert.Equal(11, moved[1]);
        target.Reset();
        Refusal.ExpectOf(moved, CapabilityFailure.Reset, "target");
        target.Dispose();
        Refusal.ExpectOf(moved, CapabilityFailure.Released, "target");
    }

    [Theory]
    [InlineData(Small, CleanupTrigger.Immediate)]
    [InlineData(Large, CleanupTrigger.Immediate)]
    [InlineData(Small, CleanupTrigger.OnActorTermination)]
    [InlineData(Large, CleanupTrigger.OnActorTermination)]
    public void After_its_arena_was_returned_it_says_released_while_others_use_the_memory(int length, CleanupTrigger trigger)
    {
        using ArenaPool pool = ArenaPool.Create(new ArenaConfiguration { Name = "p", ArenaSize = 4.MB, PoolSize = 1, CleanupTrigger = trigger });
        List<WriteCapability<int>> old = [];
        for (int owner = 1; owner < 12; owner++)
        {
            using Arena arena = pool.Rent();
            WriteCapability<int> capability = arena.Allocate<int>(length).GetWriteAccess();
            Assert.Equal(0, capability[0]);
            capability[0] = owner;
            Assert.All(old, static dead => Refusal.ExpectOf(dead, CapabilityFailure.Released, "p[0]"));
            Assert.Equal(owner, capability[0]);
            old.Add(capability);
            if (owner % 3 == 0)
            {
                arena.Reset();
                Refusal.ExpectOf(capability, CapabilityFailure.Reset, "p[0]");
            }
        }

        Assert.All(old, static dead => Refusal.ExpectOf(dead, CapabilityFailure.Released, "p[0]"));
    }

    [Fact]
    public void A_childs_capability_ends_with_its_parents_reset()
    {
        using Region parent = Region.Create("parent", 4.MB);
        Region child = parent.CreateChild("child", 1.MB);
        WriteCapability<int> capability = child.Allocate<int>(Small).GetWriteAccess();
        parent.Reset();
        Assert.True(child.IsReleased);
        Refusal.ExpectOf(capability, CapabilityFailure.Released, "child");
    }

    [Fact]
    public void The_right_to_allocate_ends_with_the_incarnation()
    {
        Region region = Region.Create("granting", 4.MB);
        AllocateCapability first = region.GetAllocateAccess();
        Assert.Equal(5, first.Allocate<int>(5).Length);
        Assert.True(first.IsValid);
        region.Reset();
        Assert.False(first.IsValid);
        Refusal.Expect(CapabilityFailure.Reset, "granting", () => first.Allocate<int>(1));
        Refusal.Expect(CapabilityFailure.Reset, "granting", () => first.Allocate<int>(Large));
        AllocateCapability second = region;
        Assert.NotEqual(first, second);
        region.Dispose();
        Refusal.Expect(CapabilityFailure.Released, "granting", () => second.Allocate<int>(1));
        Assert.Throws<ObjectDisposedException>(() => region.GetAllocateAccess());
        Assert.Throws<ObjectDisposedException>(() => region.Allocate<int>(1));
        Assert.Throws<ObjectDisposedException>(region.Reset);
        Assert.Throws<ObjectDisposedException>(region.Trim);
        Assert.Throws<ObjectDisposedException>(() => region.CreateChild("late"));
    }
}
