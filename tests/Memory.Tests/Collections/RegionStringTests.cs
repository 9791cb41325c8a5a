namespace Fidelity.Memory.Tests.Collections;

public sealed class RegionStringTests : IDisposable
{
    private readonly Region _region = Region.Create("texts", 4.MB);

    public void Dispose() => _region.Dispose();

    [Fact]
    public void Parts_take_no_memory()
    {
        RegionString text = new(_region, "departure");
        long allocations = _region.Statistics.Allocations;
        Assert.True(text[2..5] == "par");
        Assert.True(text[^4..] == "ture");
        Assert.Equal(allocations, _region.Statistics.Allocations);
    }

    [Fact]
    public void Characters_are_read_in_place()
    {
        RegionString text = new(_region, "runway");
        using ReadOnlyAccess<char> open = text.Open();
        Assert.Equal("runway", new string(open.Span));
    }

    [Fact]
    public void A_text_of_a_megabyte_is_kept()
    {
        string text = string.Create(500_000, 0, static (span, _) =>
        {
            for (int i = 0; i < span.Length; i++)
            {
                span[i] = (char)('a' + (i % 26));
            }
        });
        RegionString copy = new(_region, text);
        Assert.True(copy == text);
        Assert.Equal(text.GetHashCode(), copy.GetHashCode());
    }

    [Fact]
    public void Texts_of_different_regions_compare_by_content()
    {
        using Region other = Region.Create("other", 64.KB);
        RegionString here = new(_region, "gate");
        RegionString there = new(other, "gate");
        Assert.Equal(here, there);
        Assert.Equal(here.GetHashCode(), there.GetHashCode());
        Assert.Single(new HashSet<RegionString> { here, there });
    }

    [Fact]
    public void Text_of_a_reset_region_is_refused_everywhere()
    {
        RegionString text = new(_region, "gate");
        _region.Reset();
        AssertRefused(text, CapabilityFailure.Reset);
        Assert.Equal(4, text.Length);
    }

    [Fact]
    public void Text_of_a_released_region_is_refused_everywhere()
    {
        RegionString text = new(_region, "gate");
        _region.Dispose();
        AssertRefused(text, CapabilityFailure.Released);
    }

    [Fact]
    public void The_default_text_is_refused_everywhere()
    {
        Assert.Equal(0, default(RegionString).Length);
        Assert.True(default(RegionString).IsEmpty);
        AssertRefused(default, CapabilityFailure.NotGranted);
    }

    private static void AssertRefused(RegionString text, CapabilityFailure reason)
    {
        Action[] uses =
        [
            () => text.ToString(),
            () => text.GetHashCode(),
            () => text.Equals("gate"),
            () => text.Equals(text),
            () => text.CompareTo("gate"),
            () => text.Contains('g'),
            () => text.Contains("ga"),
            () => text.StartsWith("ga"),
            () => text.EndsWith("te"),
            () => text.LastIndexOf('g'),
            () => text.LastIndexOf("g"),
            () => text.Trim(),
            () => text.CopyTo(new char[10]),
            () => text.Open().Dispose(),
        ];
        foreach (Action use in uses)
        {
            Assert.Equal(reason, Assert.Throws<CapabilityException>(use).Reason);
        }

        if (text.Length > 0)
        {
            Assert.Equal(reason, Assert.Throws<CapabilityException>(() => text[0]).Reason);
            Assert.Equal(reason, Assert.Throws<CapabilityException>(() => text.Substring(1).ToString()).Reason);
        }
    }
}
