namespace Fidelity.Memory.Tests.Collections;

/// <summary>A region that is full leaves its collections as they were, and usable.</summary>
public sealed class RegionCollectionExhaustionTests : IDisposable
{
    private const int MoreThanFits = 1_000_000;

    private readonly Region _region = Region.Create("small", 64.KB);

    public void Dispose() => _region.Dispose();

    [Fact]
    public void A_list_keeps_its_elements_and_goes_on()
    {
        RegionList<int> list = new(_region);
        Action fill = () =>
        {
            for (int i = 0; i < MoreThanFits; i++)
            {
                list.Add(i);
            }
        };
        RegionExhaustedException full = Assert.Throws<RegionExhaustedException>(fill);
        Assert.Equal("small", full.RegionName);
        int count = list.Count;
        Assert.Equal(list.Capacity, count);
        Assert.Throws<RegionExhaustedException>(() => list.Insert(0, -1));
        Assert.Throws<RegionExhaustedException>(() => list.AddRange(new int[MoreThanFits]));
        Assert.Throws<RegionExhaustedException>(() => list.EnsureCapacity(int.MaxValue));
        Assert.Equal(Enumerable.Range(0, count), list.ToArray());
        list.RemoveAt(0);
        list.Add(count);
        Assert.Equal(Enumerable.Range(1, count), list.ToArray());
    }

    [Fact]
    public void A_list_that_fails_to_grow_does_not_end_an_enumeration()
    {
        RegionList<long> list = new(_region, 4000);
        for (int i = 0; i < 4000; i++)
        {
            list.Add(i);
        }

        long sum = 0;
        foreach (long item in list)
        {
            Assert.Throws<RegionExhaustedException>(() => list.AddRange(new long[4000]));
            sum += item;
        }

        Assert.Equal(4000 * 3999 / 2, sum);
    }

    [Fact]
    public void A_dictionary_keeps_its_entries_and_goes_on()
    {
        RegionDictionary<int, int> dictionary = new(_region);
        Action fill = () =>
        {
            for (int i = 0; i < MoreThanFits; i++)
            {
                dictionary.Add(i, -i);
            }
        };
        Assert.Throws<RegionExhaustedException>(fill);
        int count = dictionary.Count;
        Assert.Equal(dictionary.Capacity, count);
        Assert.Throws<RegionExhaustedException>(() => dictionary[count] = 1);
        Assert.Throws<RegionExhaustedException>(() => dictionary.TryAdd(count, 1));
        Assert.Throws<RegionExhaustedException>(() => dictionary.EnsureCapacity(int.MaxValue));
        Assert.False(dictionary.ContainsKey(count));
        Assert.Equal(count, dictionary.Count);
        int[] values = new int[count];
        dictionary.Values.CopyTo(values);
        Assert.Equal(Enumerable.Range(0, count).Select(static i => -i), values);
        dictionary[0] = 5;
        Assert.True(dictionary.Remove(1));
        dictionary.Add(count, 7);
        Assert.Equal(5, dictionary[0]);
        Assert.Equal(7, dictionary[count]);
    }

    [Fact]
    public void Collections_that_have_no_room_are_not_made()
    {
        Assert.Throws<RegionExhaustedException>(() => new RegionList<int>(_region, MoreThanFits));
        Assert.Throws<RegionExhaustedException>(() => new RegionDictionary<int, int>(_region, MoreThanFits));
        Assert.Throws<RegionExhaustedException>(() => new RegionString(_region, new string('x', MoreThanFits)));
        Assert.Equal([1], new RegionList<int>(_region, [1]).ToArray());
    }
}
