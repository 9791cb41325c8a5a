namespace Fidelity.Memory.Tests.Regions;

public sealed class ZeroedMemoryTests
{
    public static TheoryData<string> Options => ["plain", "child", "prefault", "huge pages", "fence", "exclusive"];

    [Theory]
    [MemberData(nameof(Options))]
    public void Memory_is_zero_however_often_it_was_used_before(string kind)
    {
        if (kind == "fence" && !OperatingSystem.IsLinux())
        {
            return;
        }

        RegionOptions options = new() { Name = kind, Budget = 16.MB };
        using Region parent = Region.Create("parent", 64.MB);
        using Region region = kind switch
        {
            "child" => parent.CreateChild(options),
            "prefault" => Region.Create(options with { Prefault = true }),
            "huge pages" => Region.Create(options with { HugePages = true }),
            "fence" => Region.Create(options with { ReleasePolicy = ReleasePolicy.Fence }),
            "exclusive" => Region.Create(options with { Sharing = Sharing.ExclusiveWriter }),
            _ => Region.Create(options),
        };
        Random random = new(7);
        for (int round = 0; round < 60; round++)
        {
            for (int i = 0; i < 10; i++)
            {
                int length = random.Next(6) == 0 ? random.Next(32_000, 80_000) : random.Next(0, 3000);
                FillWithGarbage(random.Next(2) == 0 ? region.Allocate<long>(length) : region.Allocate<long>(length, 1 << random.Next(13)));
            }

            if (round % 3 == 0)
            {
                OtherThread.Run(() => FillWithGarbage(region.Allocate<long>(2000)));
            }

            if (round % 7 == 0)
            {
                region.Trim();
                FillWithGarbage(region.Allocate<long>(500));
            }

            region.Reset();
        }
    }

    [Fact]
    public void A_smaller_buffer_in_a_larger_ones_old_pages_is_zero()
    {
        using Region region = Region.Create("spare", 64.MB);
        for (int length = 80_000; length >= 33_000; length -= 1000)
        {
            FillWithGarbage(region.Allocate<long>(length));
            region.Reset();
        }

        for (int length = 33_000; length <= 80_000; length += 1000)
        {
            FillWithGarbage(region.Allocate<long>(length));
            region.Reset();
        }
    }

    [Fact]
    public void What_a_transferred_buffer_leaves_is_zero_for_the_next()
    {
        using Region source = Region.Create("source", 64.MB);
        using Region target = Region.Create("target", 64.MB);
        for (int round = 0; round < 20; round++)
        {
            foreach (int length in (int[])[100, 50_000])
            {
                Buffer<long> buffer = source.Allocate<long>(length);
                FillWithGarbage(buffer);
                buffer.Transfer(target);
            }

            target.Reset();
            FillWithGarbage(target.Allocate<long>(45_000));
            FillWithGarbage(target.Allocate<long>(500));
            target.Reset();
            source.Reset();
        }
    }

    [Fact]
    public void A_reset_under_an_open_access_gives_zeroed_memory_elsewhere()
    {
        using Region region = Region.Create("elsewhere", 16.MB);
        foreach (int length in (int[])[100, 50_000])
        {
            WriteCapability<long> old = region.Allocate<long>(length).GetWriteAccess();
            using DirectAccess<long> access = old.GetDirectAccess();
            access.Span.Fill(-1);
            region.Reset();
            FillWithGarbage(region.Allocate<long>(length));
            Assert.False(access.Span.ContainsAnyExcept(-1), "the open access lost its memory");
        }
    }

    private static void FillWithGarbage(Buffer<long> buffer)
    {
        using DirectAccess<long> access = buffer.GetWriteAccess().GetDirectAccess();
        int found = access.Span.IndexOfAnyExcept(0);
        Assert.True(found < 0, $"element {found} of {access.Length} is not zero");
        access.Span.Fill(unchecked((long)0xBAD_BAD_BAD_BAD_BADu));
    }
}
