using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fidelity.Memory.Tests.Regions;

public sealed class AlignmentTests
{
    public static TheoryData<int> Alignments => [.. Enumerable.Range(0, 13).Select(static power => 1 << power)];

    [Theory]
    [MemberData(nameof(Alignments))]
    public void Any_power_of_two_up_to_a_page_is_kept_for_any_type(int alignment)
    {
        using Region region = Region.Create("aligned", 64.MB);
        Verify<byte>(region, alignment, 1);
        Verify<Three>(region, alignment, 1);
        Verify<short>(region, alignment, 2);
        Verify<Twelve>(region, alignment, 4);
        Verify<double>(region, alignment, 8);
        Verify<Int128>(region, alignment, 16);
        Verify<Vector256<float>>(region, alignment, 8);
        Verify<Vector512<byte>>(region, alignment, 8);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(3)]
    [InlineData(48)]
    [InlineData(int.MinValue)]
    [InlineData(1 << 20)]
    public void What_is_no_power_of_two_up_to_a_page_is_an_error_that_says_so(int alignment)
    {
        using Region region = Region.Create("aligned", 1.MB);
        ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(() => region.Allocate<int>(1, alignment));
        Assert.Contains("'aligned'", error.Message, StringComparison.Ordinal);
        Assert.Contains($"{Environment.SystemPageSize}", error.Message, StringComparison.Ordinal);
        Assert.Equal(ByteSize.Zero, region.Statistics.InUse);
    }

    [Fact]
    public void Twice_a_page_is_too_much()
    {
        using Region region = Region.Create("aligned", 1.MB);
        Assert.Throws<ArgumentOutOfRangeException>(() => region.Allocate<int>(1, 2 * Environment.SystemPageSize));
    }

    [Fact]
    public void Natural_alignment_holds_between_odd_sizes()
    {
        using Region region = Region.Create("aligned", 8.MB);
        Random random = new(1);
        for (int i = 0; i < 2000; i++)
        {
            int count = random.Next(1, 40);
            Assert.Equal(0u, Addresses.Of(region.Allocate<byte>(count)) % 8);
            Assert.Equal(0u, Addresses.Of(region.Allocate<Int128>(1)) % 16);
            Assert.Equal(0u, Addresses.Of(region.Allocate<Three>(count)) % 8);
            Assert.Equal(0u, Addresses.Of(region.Allocate<long>(1)) % 8);
        }
    }

    [Fact]
    public void Other_threads_get_aligned_memory_too()
    {
        using Region region = Region.Create("aligned", 8.MB);
        region.Allocate<byte>(1);
        OtherThread.Run(() =>
        {
            foreach (int alignment in (int[])[1, 64, 4096])
            {
                Verify<Three>(region, alignment, 1);
                Verify<Int128>(region, alignment, 16);
            }
        });
    }

    private static void Verify<T>(Region region, int alignment, int natural)
        where T : unmanaged
    {
        foreach (int count in (int[])[1, 3, 100, 1, 40_000])
        {
            nuint address = Addresses.Of(region.Allocate<T>(count, alignment));
            Assert.True(address % (nuint)alignment == 0, $"{count} {typeof(T).Name} at 0x{address:x} are not aligned to {alignment}");
            Assert.True(address % (nuint)natural == 0, $"{count} {typeof(T).Name} at 0x{address:x} are not aligned to their natural {natural}");
            region.Allocate<byte>(1);
        }

        region.Reset();
    }

    [StructLayout(LayoutKind.Sequential, Pack = 1, Size = 3)]
    private struct Three
    {
        public byte First;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Twelve
    {
        public int First;
        public int Second;
        public int Third;
    }
}
