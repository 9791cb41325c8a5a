using System.Runtime.InteropServices;

namespace Fidelity.Memory.Tests.Regions;

public sealed class SizeLimitTests
{
    [Fact]
    public void Sizes_beyond_everything_are_refused_with_names_and_numbers()
    {
        using Region region = Region.Create("bounded", 1.MB);
        RegionExhaustedException refusal = Assert.Throws<RegionExhaustedException>(() => region.Allocate<SixtyFour>(int.MaxValue));
        Assert.Equal("bounded", refusal.RegionName);
        Assert.Equal((long)int.MaxValue * 64, refusal.Requested.Bytes);
        Assert.Equal(1.MB, refusal.Available);
        Assert.Contains("'bounded'", refusal.Message, StringComparison.Ordinal);
        Assert.Contains($"{refusal.Requested}", refusal.Message, StringComparison.Ordinal);
        Assert.Contains($"{refusal.Available}", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<RegionExhaustedException>(() => region.Allocate<SixtyFour>(int.MaxValue, 4096));
        Assert.Throws<RegionExhaustedException>(() => region.Allocate<Enormous>(int.MaxValue));
        AssertUsable(region);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void Negative_counts_are_errors_that_name_the_region(int count)
    {
        using Region region = Region.Create("bounded", 1.MB);
        ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(() => region.Allocate<int>(count));
        Assert.Contains("'bounded'", error.Message, StringComparison.Ordinal);
        Assert.Contains($"{count}", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => region.Allocate<int>(count, 8));
        Assert.Throws<ArgumentOutOfRangeException>(() => region.GetAllocateAccess().Allocate<int>(count));
        AssertUsable(region);
    }

    [Fact]
    public void The_budget_can_be_used_to_the_last_byte_and_not_one_further()
    {
        using Region region = Region.Create("bounded", 1.MB);
        for (int i = 0; i < 256; i++)
        {
            region.Allocate<byte>(4096);
        }

        Assert.Equal(1.MB, region.Statistics.InUse);
        Assert.Equal(1.MB, region.Statistics.Committed);
        RegionExhaustedException refusal = Assert.Throws<RegionExhaustedException>(() => region.Allocate<byte>(1));
        Assert.Equal((8.Bytes, ByteSize.Zero), (refusal.Requested, refusal.Available));
        Assert.Throws<RegionExhaustedException>(() => region.Allocate<byte>(0));
        Assert.Equal((1.MB, 256L), (region.Statistics.InUse, region.Statistics.Allocations));
        region.Reset();
        AssertUsable(region);
    }

    [Fact]
    public void A_budget_that_is_no_multiple_of_a_page_is_kept_exactly()
    {
        using Region region = Region.Create("odd", 10_000.Bytes);
        region.Allocate<byte>(9_992);
        region.Allocate<byte>(8);
        Assert.Throws<RegionExhaustedException>(() => region.Allocate<byte>(1));
        Assert.Equal(10_000, region.Statistics.Committed.Bytes);
    }

    [Fact]
    public void What_is_left_is_told_also_without_a_budget()
    {
        using Region region = Region.Create(new RegionOptions { Name = "capacity", Capacity = 300.KB });
        region.Allocate<byte>(100 * 1024);
        region.Allocate<byte>(64);
        RegionExhaustedException refusal = Assert.Throws<RegionExhaustedException>(() => region.Allocate<byte>(250 * 1024));
        Assert.InRange(refusal.Available.Bytes, 160 * 1024, 200 * 1024);
        region.Allocate<byte>((int)refusal.Available.Bytes);
    }

    [Fact]
    public void A_large_buffer_uses_common_pages_where_only_those_have_room()
    {
        using Region region = Region.Create("bounded", 1.MB);
        region.Allocate<byte>(1);
        Buffer<byte> buffer = region.Allocate<byte>(1024 * 1024 - 4096);
        Assert.False(buffer.HasOwnPages);
        buffer.GetWriteAccess()[1024 * 1024 - 4097] = 1;
    }

    [Fact]
    public void Regions_of_impossible_sizes_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Region.Create("impossible", new ByteSize(long.MaxValue)));
        Assert.Throws<InsufficientMemoryException>(() => Region.Create("impossible", 1024.TB));
        Assert.Throws<ArgumentException>(() => Region.Create(""));
        Assert.Throws<ArgumentNullException>(() => Region.Create((RegionOptions)null!));
    }

    [Fact]
    public void A_region_without_room_refuses_everything_but_lives()
    {
        using Region region = Region.Create("empty", ByteSize.Zero);
        Assert.Throws<RegionExhaustedException>(() => region.Allocate<byte>(1));
        Assert.Throws<RegionExhaustedException>(() => region.Allocate<byte>(1 << 20));
        region.Reset();
        region.Trim();
        Assert.True(region.Release(TimeSpan.Zero));
    }

    [Fact]
    public void Buffers_of_no_elements_are_buffers()
    {
        using Region region = Region.Create("bounded", 1.MB);
        Buffer<int> first = region.Allocate<int>(0);
        Buffer<int> second = region.Allocate<int>(0, 4096);
        Assert.Equal((0, ByteSize.Zero), (first.Length, first.Size));
        Assert.NotEqual(first, second);
        first.Revoke();
        Assert.True(second.GetReadAccess().IsValid);
        Assert.Equal(2, region.Statistics.Allocations);
    }

    private static void AssertUsable(Region region)
    {
        WriteCapability<int> capability = region.Allocate<int>(10).GetWriteAccess();
        capability[9] = 9;
        Assert.Equal(9, capability[9]);
    }

    [StructLayout(LayoutKind.Sequential, Size = 64)]
    private struct SixtyFour
    {
        public long First;
    }

    [StructLayout(LayoutKind.Sequential, Size = 1 << 20)]
    private struct Enormous
    {
        public long First;
    }
}
