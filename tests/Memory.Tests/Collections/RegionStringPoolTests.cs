namespace Fidelity.Memory.Tests.Collections;

public sealed class RegionStringPoolTests : IDisposable
{
    private readonly Region _region = Region.Create("pool", 64.MB);

    public void Dispose() => _region.Dispose();

    [Fact]
    public void Equal_texts_share_one_copy()
    {
        RegionStringPool pool = new(_region);
        RegionString first = pool.GetOrAdd("JFK");
        RegionString second = pool.GetOrAdd(new string(['J', 'F', 'K']));
        Assert.Equal(first.Characters, second.Characters);
        Assert.NotEqual(first.Characters, pool.GetOrAdd("LAX").Characters);
        Assert.Equal(2, pool.Count);
        Assert.True(first == "JFK");
    }

    [Fact]
    public void A_text_that_is_there_is_found_and_another_is_not_added_by_looking()
    {
        RegionStringPool pool = new(_region);
        RegionString added = pool.GetOrAdd("JFK");
        Assert.True(pool.TryGet("JFK", out RegionString found));
        Assert.Equal(added.Characters, found.Characters);
        Assert.False(pool.TryGet("jfk", out _));
        Assert.False(pool.TryGetId("", out RegionStringId none));
        Assert.Equal(default, none);
        Assert.True(pool.Contains("JFK"));
        Assert.False(pool.Contains("JF"));
        Assert.Equal(1, pool.Count);
    }

    [Fact]
    public void The_empty_text_is_a_text()
    {
        RegionStringPool pool = new(_region);
        Assert.True(pool.GetOrAdd("").IsEmpty);
        Assert.Equal(pool.GetOrAddId(""), pool.GetOrAddId([]));
        Assert.Equal("", pool[pool.GetOrAddId("")].ToString());
        Assert.Equal(1, pool.Count);
    }

    [Fact]
    public void A_hundred_thousand_texts_keep_their_places()
    {
        RegionStringPool pool = new(_region);
        RegionString[] texts = new RegionString[100_000];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = pool.GetOrAdd($"text {i}");
        }

        Assert.Equal(texts.Length, pool.Count);
        for (int i = 0; i < texts.Length; i++)
        {
            Assert.Equal($"text {i}", texts[i].ToString());
            Assert.Equal(texts[i].Characters, pool.GetOrAdd($"text {i}").Characters);
        }
    }

    [Fact]
    public void Ids_stand_for_texts_in_other_collections()
    {
        RegionStringPool pool = new(_region);
        RegionDictionary<RegionStringId, int> flights = new(_region);
        foreach (string airport in (string[])["JFK", "LAX", "JFK", "SFO", "JFK"])
        {
            using RegionDictionaryAccess<RegionStringId, int> open = flights.Open();
            open.GetValueRefOrAddDefault(pool.GetOrAddId(airport), out _)++;
        }

        List<string> counted = [];
        foreach (KeyValuePair<RegionStringId, int> pair in flights)
        {
            counted.Add($"{pool[pair.Key]} {pair.Value}");
        }

        Assert.Equal(["JFK 3", "LAX 1", "SFO 1"], counted);
        Assert.True(pool.TryGetId("LAX", out RegionStringId id));
        Assert.Equal(1, flights[id]);
    }

    [Fact]
    public void An_id_of_another_pool_is_refused()
    {
        RegionStringPool pool = new(_region);
        RegionStringPool other = new(_region);
        RegionStringId own = pool.GetOrAddId("own");
        RegionStringId foreign = other.GetOrAddId("foreign");
        Assert.NotEqual(own, foreign);
        Assert.Throws<ArgumentException>(() => pool[foreign]);
        Assert.Throws<ArgumentException>(() => pool[default]);
        Assert.Equal("own", pool[own].ToString());
    }

    [Fact]
    public void An_id_from_before_a_reset_is_refused_by_the_pool_that_comes_after_it()
    {
        RegionStringId before = new RegionStringPool(_region).GetOrAddId("before");
        _region.Reset();
        RegionStringPool pool = new(_region);
        pool.GetOrAdd("after");
        Assert.Throws<ArgumentException>(() => pool[before]);
    }

    [Fact]
    public void A_full_region_leaves_the_pool_as_it_was()
    {
        using Region small = Region.Create("small", 64.KB);
        RegionStringPool pool = new(small);
        List<RegionString> texts = [];
        Action fill = () =>
        {
            while (texts.Count < 10_000)
            {
                texts.Add(pool.GetOrAdd($"a text of some length with the number {texts.Count}"));
            }
        };
        Assert.Throws<RegionExhaustedException>(fill);
        Assert.Throws<RegionExhaustedException>(() => pool.GetOrAdd(new string('x', 100_000)));
        Assert.Equal(texts.Count, pool.Count);
        Assert.False(pool.Contains($"a text of some length with the number {texts.Count}"));
        for (int i = 0; i < texts.Count; i++)
        {
            string expected = $"a text of some length with the number {i}";
            Assert.Equal(expected, texts[i].ToString());
            Assert.Equal(texts[i].Characters, pool.GetOrAdd(expected).Characters);
        }
    }
}
