namespace Fidelity.Memory.Tests.Regressions;

/// <summary>What moves within a family is charged once to the budgets that count it before and after.</summary>
public sealed class AncestorBudgetTests : IDisposable
{
    private const int Large = 6 * 1024 * 1024;
    private readonly Region _family = Region.Create("family", 10.MB);

    public void Dispose() => _family.Dispose();

    [Fact]
    public void Siblings_hand_a_buffer_over()
    {
        Region left = _family.CreateChild("left");
        Region right = _family.CreateChild("right");
        Buffer<byte> moved = left.Allocate<byte>(Large).Transfer(right);
        AssertOnlyThisIsCharged(moved);
        Assert.Equal(ByteSize.Zero, left.Statistics.InUse);
    }

    [Fact]
    public void A_child_hands_a_buffer_to_its_parent() =>
        AssertOnlyThisIsCharged(_family.CreateChild("child").Allocate<byte>(Large).Transfer(_family));

    [Fact]
    public void A_parent_hands_a_buffer_to_its_child() =>
        AssertOnlyThisIsCharged(_family.Allocate<byte>(Large).Transfer(_family.CreateChild("child")));

    [Fact]
    public void Cousins_hand_a_buffer_over() => AssertOnlyThisIsCharged(
        _family.CreateChild("left").CreateChild("left cousin").Allocate<byte>(Large)
            .Transfer(_family.CreateChild("right").CreateChild("right cousin")));

    [Fact]
    public void A_target_whose_own_budget_is_too_small_leaves_everything_as_it_was()
    {
        Region left = _family.CreateChild("left");
        Buffer<byte> buffer = left.Allocate<byte>(Large);
        RegionExhaustedException failure = Assert.Throws<RegionExhaustedException>(() => buffer.Transfer(_family.CreateChild("small", 1.MB)));
        Assert.Equal("small", failure.RegionName);
        AssertOnlyThisIsCharged(buffer);
    }

    /// <summary>Besides the buffer, the family has room for what is left of its budget and no more; once it is gone, for all.</summary>
    private void AssertOnlyThisIsCharged(Buffer<byte> buffer)
    {
        Assert.Equal(0, buffer.GetReadAccess()[Large - 1]);
        using (Region rest = _family.CreateChild("rest"))
        {
            Assert.Throws<RegionExhaustedException>(() => rest.Allocate<byte>(5 * 1024 * 1024));
            rest.Allocate<byte>(4 * 1024 * 1024);
        }

        _family.Reset();
        _family.Trim();
        using Region all = _family.CreateChild("all");
        all.Allocate<byte>(10 * 1024 * 1024);
    }
}
