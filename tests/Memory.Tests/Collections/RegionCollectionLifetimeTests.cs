using System.Threading.Channels;

namespace Fidelity.Memory.Tests.Collections;

/// <summary>Where region collections go, and what they say when their region is gone.</summary>
public sealed class RegionCollectionLifetimeTests : IDisposable
{
    private readonly Region _region = Region.Create("collections", 16.MB);
    private RegionList<int> _field;

    public void Dispose() => _region.Dispose();

    [Fact]
    public void Collections_from_before_a_reset_say_so()
    {
        (RegionList<int> list, RegionDictionary<int, int> dictionary, RegionStringPool pool) = Filled();
        _region.Reset();
        AssertRefused(list, dictionary, pool, CapabilityFailure.Reset);
        RegionList<int> next = new(_region);
        next.Add(9);
        AssertRefused(list, dictionary, pool, CapabilityFailure.Reset);
        Assert.Equal([9], next.ToArray());
    }

    [Fact]
    public void Collections_of_a_released_region_say_so()
    {
        (RegionList<int> list, RegionDictionary<int, int> dictionary, RegionStringPool pool) = Filled();
        _region.Dispose();
        AssertRefused(list, dictionary, pool, CapabilityFailure.Released);
    }

    [Fact]
    public void Default_collections_say_so()
    {
        AssertRefused(default, default, default, CapabilityFailure.NotGranted);
        Assert.Equal(CapabilityFailure.NotGranted, Assert.Throws<CapabilityException>(() => new RegionList<int>(default(AllocateCapability))).Reason);
        Assert.Equal("RegionList<Int32> (none)", default(RegionList<int>).ToString());
        Assert.Equal("RegionDictionary<Int32, Int32> (none)", default(RegionDictionary<int, int>).ToString());
        Assert.Equal("RegionStringPool (none)", default(RegionStringPool).ToString());
    }

    [Fact]
    public void A_collection_names_its_region()
    {
        (RegionList<int> list, RegionDictionary<int, int> dictionary, RegionStringPool pool) = Filled();
        Assert.Equal("collections", list.RegionName);
        Assert.Equal("RegionList<Int32> in region 'collections'", list.ToString());
        Assert.Equal("RegionDictionary<Int32, Int32> in region 'collections'", dictionary.ToString());
        Assert.Equal("RegionStringPool in region 'collections'", pool.ToString());
    }

    [Fact]
    public void Collections_live_in_arenas_and_pools_too()
    {
        using ArenaPool arenas = ArenaPool.Create(new ArenaConfiguration { ArenaSize = 1.MB, PoolSize = 1 });
        RegionList<int> list;
        using (Arena arena = arenas.Rent())
        {
            list = new RegionList<int>(arena);
            list.AddRange([1, 2, 3]);
            Assert.Equal([1, 2, 3], list.ToArray());
        }

        Assert.Equal(CapabilityFailure.Released, Assert.Throws<CapabilityException>(() => list.Count).Reason);
        using MemoryPool pool = MemoryPool.Create(64.KB);
        Assert.Equal([4], new RegionList<int>(pool, [4]).ToArray());
    }

    [Fact]
    public void Copies_are_the_same_collection()
    {
        RegionList<int> list = new(_region);
        RegionList<int> copy = list;
        for (int i = 0; i < 100; i++)
        {
            (i % 2 == 0 ? list : copy).Add(i);
        }

        Assert.Equal(list, copy);
        Assert.True(list == copy);
        Assert.True(list != new RegionList<int>(_region));
        Assert.Equal(Enumerable.Range(0, 100), list.ToArray());
        Assert.Equal(list.ToArray(), copy.ToArray());
    }

    [Fact]
    public async Task Collections_survive_await_and_go_into_fields_and_closures()
    {
        _field = new RegionList<int>(_region);
        RegionDictionary<int, int> squares = new(_region);
        Func<int, Task> add = async number =>
        {
            await Task.Yield();
            _field.Add(number);
            squares[number] = number * number;
        };
        for (int i = 0; i < 1000; i++)
        {
            await add(i);
        }

        Assert.Equal(Enumerable.Range(0, 1000), _field.ToArray());
        Assert.Equal(999 * 999, squares[999]);
    }

    [Fact]
    public async Task Collections_go_through_channels_to_other_threads()
    {
        Channel<(RegionList<int> List, RegionString Name)> channel = Channel.CreateUnbounded<(RegionList<int>, RegionString)>();
        Task<int> reader = Task.Run(async () =>
        {
            int sum = 0;
            await foreach ((RegionList<int> list, RegionString name) in channel.Reader.ReadAllAsync())
            {
                list.Add(name.Length);
                foreach (int item in list)
                {
                    sum += item;
                }
            }

            return sum;
        });
        for (int i = 0; i < 100; i++)
        {
            await channel.Writer.WriteAsync((new RegionList<int>(_region, [i, i]), new RegionString(_region, "four")));
        }

        channel.Writer.Complete();
        Assert.Equal((2 * 4950) + 400, await reader);
    }

    [Fact]
    public void An_open_access_keeps_the_elements_when_the_region_is_released()
    {
        RegionList<int> list = new(_region, [1, 2, 3]);
        using (RegionListAccess<int> open = list.Open())
        {
            _region.Dispose();
            open[1] = 20;
            open.Span[2] = 30;
            Assert.Equal([1, 20, 30], open.Span);
            Assert.Equal(3, open.Length);
        }

        Assert.True(_region.Release(TimeSpan.FromSeconds(5)));
        Assert.Throws<CapabilityException>(() => list.Count);
    }

    [Fact]
    public void An_enumeration_goes_on_when_the_region_is_released()
    {
        RegionList<int> list = new(_region, [1, 2, 3]);
        RegionDictionary<int, int> dictionary = new(_region);
        dictionary.Add(1, 10);
        dictionary.Add(2, 20);
        int sum = 0;
        foreach (int item in list)
        {
            foreach (KeyValuePair<int, int> pair in dictionary)
            {
                _region.Dispose();
                sum += item + pair.Value;
                if (item > 1)
                {
                    break;
                }
            }

            if (item == 1)
            {
                break;
            }
        }

        Assert.Equal(32, sum);
        Assert.True(_region.Release(TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public void Growing_in_a_released_region_is_refused_even_while_it_is_open()
    {
        RegionList<int> list = new(_region, [1, 2, 3]);
        using RegionListAccess<int> open = list.Open();
        _region.Dispose();
        CapabilityFailure? reason = null;
        try
        {
            open.Add(4);
        }
        catch (CapabilityException refused)
        {
            reason = refused.Reason;
        }

        Assert.Equal(CapabilityFailure.Released, reason);
        Assert.Equal([1, 2, 3], open.Span);
    }

    [Fact]
    public void A_comparer_that_throws_leaves_nothing_open()
    {
        RegionList<int> list = new(_region, [3, 1, 2]);
        Assert.Throws<InvalidOperationException>(() => list.Sort(static (_, _) => throw new FormatException()));
        Assert.Throws<InvalidOperationException>(() =>
        {
            foreach (int _ in list)
            {
                list.Add(1);
            }
        });
        RegionDictionary<ThrowingKey, int> dictionary = new(_region);
        dictionary.Add(new ThrowingKey(1), 1);
        Assert.Throws<FormatException>(() => dictionary.Add(new ThrowingKey(1), 1));
        Assert.Throws<FormatException>(() => dictionary.Remove(new ThrowingKey(1)));
        Assert.Throws<FormatException>(() => dictionary.ContainsKey(new ThrowingKey(1)));
        Assert.Equal(1, dictionary.Count);
        Assert.True(_region.Release(TimeSpan.Zero));
    }

    [Fact]
    public void A_read_only_region_lets_collections_be_read_and_not_changed()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        (RegionList<int> list, RegionDictionary<int, int> dictionary, RegionStringPool pool) = Filled();
        _region.Protect(Access.Read);
        Assert.Equal([1, 2, 3], list.ToArray());
        Assert.Equal(10, dictionary[1]);
        Assert.True(pool.Contains("one"));
        using (RegionListReadAccess<int> open = list.OpenRead())
        {
            Assert.Equal([1, 2, 3], open.Span);
        }

        Action[] changes =
        [
            () => list.Add(4),
            () => list[0] = 4,
            () => list.Sort(),
            () => list.Clear(),
            () => list.Open().Dispose(),
            () => dictionary[1] = 4,
            () => dictionary.Remove(1),
            () => dictionary.Open().Dispose(),
            () => pool.GetOrAdd("one"),
        ];
        foreach (Action change in changes)
        {
            Assert.Equal(CapabilityFailure.Protected, Assert.Throws<CapabilityException>(change).Reason);
        }

        _region.Protect(Access.ReadWrite);
        list.Add(4);
        Assert.Equal([1, 2, 3, 4], list.ToArray());
    }

    [Fact]
    public void With_an_exclusive_writer_a_list_is_read_by_many_or_changed_by_one()
    {
        using Region region = Region.Create(new RegionOptions { Name = "exclusive", Budget = 1.MB, Sharing = Sharing.ExclusiveWriter });
        RegionList<int> list = new(region, [1, 2, 3]);
        RegionList<int> other = new(region, [7]);
        foreach (int outer in list)
        {
            foreach (int inner in list)
            {
                Assert.Equal(CapabilityFailure.Conflict, Assert.Throws<CapabilityException>(() => list.Add(outer + inner)).Reason);
                other.Add(inner);
            }
        }

        list.Add(4);
        using (RegionListAccess<int> open = list.Open())
        {
            Assert.Equal(CapabilityFailure.Conflict, Assert.Throws<CapabilityException>(() => list.Count).Reason);
            open.Add(5);
        }

        Assert.Equal([1, 2, 3, 4, 5], list.ToArray());
        Assert.Equal(10, other.Count);
    }

    private (RegionList<int> List, RegionDictionary<int, int> Dictionary, RegionStringPool Pool) Filled()
    {
        RegionDictionary<int, int> dictionary = new(_region);
        dictionary.Add(1, 10);
        RegionStringPool pool = new(_region);
        pool.GetOrAdd("one");
        return (new RegionList<int>(_region, [1, 2, 3]), dictionary, pool);
    }

    private static void AssertRefused(RegionList<int> list, RegionDictionary<int, int> dictionary, RegionStringPool pool, CapabilityFailure reason)
    {
        Action[] uses =
        [
            () => _ = list.Count,
            () => _ = list.Capacity,
            () => _ = list[0],
            () => list[0] = 1,
            () => list.Add(1),
            () => list.AddRange([1]),
            () => list.Insert(0, 1),
            () => list.InsertRange(0, [1]),
            () => list.RemoveAt(0),
            () => list.RemoveRange(0, 1),
            () => list.Remove(1),
            () => list.Clear(),
            () => list.IndexOf(1),
            () => list.Contains(1),
            () => list.BinarySearch(1),
            () => list.Sort(),
            () => list.Sort(static (left, right) => left - right),
            () => list.Reverse(),
            () => list.CopyTo(new int[9]),
            () => list.ToArray(),
            () => list.EnsureCapacity(1),
            () => list.GetEnumerator().Dispose(),
            () => list.Open().Dispose(),
            () => list.OpenRead().Dispose(),
            () => _ = dictionary.Count,
            () => _ = dictionary.Capacity,
            () => _ = dictionary[1],
            () => dictionary[1] = 1,
            () => dictionary.Add(1, 1),
            () => dictionary.TryAdd(1, 1),
            () => dictionary.TryGetValue(1, out _),
            () => dictionary.ContainsKey(1),
            () => dictionary.ContainsValue(1),
            () => dictionary.Remove(1),
            () => dictionary.Clear(),
            () => dictionary.EnsureCapacity(1),
            () => dictionary.GetEnumerator().Dispose(),
            () => dictionary.Keys.GetEnumerator().Dispose(),
            () => dictionary.Values.CopyTo(new int[9]),
            () => dictionary.Open().Dispose(),
            () => _ = pool.Count,
            () => pool.GetOrAdd("one"),
            () => pool.GetOrAddId("one"),
            () => pool.TryGet("one", out _),
            () => pool.TryGetId("one", out _),
            () => pool.Contains("one"),
            () => _ = pool[default],
        ];
        foreach (Action use in uses)
        {
            Assert.Equal(reason, Assert.Throws<CapabilityException>(use).Reason);
        }
    }

    private readonly record struct ThrowingKey(int Number)
    {
        public bool Equals(ThrowingKey other) => throw new FormatException("not comparable");

        public override int GetHashCode() => Number;
    }
}
