namespace Fidelity.Memory.Tests.Collections;

/// <summary>How a dictionary behaves, whoever made it and whatever its keys are.</summary>
public abstract class DictionaryContract<TKey>
    where TKey : unmanaged, IEquatable<TKey>
{
    protected abstract IDictionarySubject<TKey> Create(int capacity = 0);

    protected abstract TKey Key(int number);

    /// <summary>How many keys this kind of key can bear.</summary>
    protected virtual int Many => 1_000_000;

    [Fact]
    public void A_new_dictionary_is_empty()
    {
        IDictionarySubject<TKey> dictionary = Create();
        Assert.Equal(0, dictionary.Count);
        Assert.False(dictionary.ContainsKey(Key(0)));
        Assert.False(dictionary.ContainsValue(0));
        Assert.False(dictionary.Remove(Key(0)));
        Assert.False(dictionary.TryGetValue(Key(0), out int value));
        Assert.Equal(0, value);
        Assert.Throws<KeyNotFoundException>(() => dictionary[Key(0)]);
        dictionary.Clear();
        dictionary.Enumerate((_, _) => Assert.Fail("There is nothing to enumerate."));
    }

    [Fact]
    public void A_negative_capacity_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Create(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Create().EnsureCapacity(-1));
    }

    [Fact]
    public void Added_keys_have_their_values()
    {
        IDictionarySubject<TKey> dictionary = Filled(100);
        Assert.Equal(100, dictionary.Count);
        for (int i = 0; i < 100; i++)
        {
            Assert.Equal(i * 10, dictionary[Key(i)]);
            Assert.True(dictionary.ContainsKey(Key(i)));
            Assert.True(dictionary.ContainsValue(i * 10));
        }

        Assert.False(dictionary.ContainsKey(Key(100)));
        Assert.False(dictionary.ContainsValue(5));
    }

    [Fact]
    public void A_key_is_added_once()
    {
        IDictionarySubject<TKey> dictionary = Filled(3);
        Assert.Throws<ArgumentException>(() => dictionary.Add(Key(1), 99));
        Assert.False(dictionary.TryAdd(Key(1), 99));
        Assert.Equal(10, dictionary[Key(1)]);
        Assert.True(dictionary.TryAdd(Key(3), 30));
        Assert.Equal(4, dictionary.Count);
    }

    [Fact]
    public void Setting_adds_or_replaces()
    {
        IDictionarySubject<TKey> dictionary = Filled(3);
        dictionary[Key(1)] = 99;
        dictionary[Key(7)] = 77;
        Assert.Equal(99, dictionary[Key(1)]);
        Assert.Equal(77, dictionary[Key(7)]);
        Assert.Equal(4, dictionary.Count);
    }

    [Fact]
    public void Removing_gives_the_value_and_leaves_the_others()
    {
        IDictionarySubject<TKey> dictionary = Filled(50);
        for (int i = 0; i < 50; i += 2)
        {
            Assert.True(dictionary.Remove(Key(i), out int value));
            Assert.Equal(i * 10, value);
            Assert.False(dictionary.Remove(Key(i), out value));
            Assert.Equal(0, value);
        }

        Assert.Equal(25, dictionary.Count);
        for (int i = 0; i < 50; i++)
        {
            Assert.Equal(i % 2 == 1, dictionary.TryGetValue(Key(i), out _));
        }
    }

    [Fact]
    public void Room_of_removed_keys_is_used_again()
    {
        IDictionarySubject<TKey> dictionary = Create(16);
        int capacity = dictionary.EnsureCapacity(0);
        for (int i = 0; i < 1000; i++)
        {
            dictionary.Add(Key(i), i);
            if (i >= 10)
            {
                Assert.True(dictionary.Remove(Key(i - 10)));
            }
        }

        Assert.Equal(capacity, dictionary.EnsureCapacity(0));
        Assert.Equal(Enumerable.Range(990, 10), dictionary.Values().Order());
    }

    [Fact]
    public void Clearing_leaves_a_usable_dictionary()
    {
        IDictionarySubject<TKey> dictionary = Filled(20);
        dictionary.Remove(Key(3));
        dictionary.Clear();
        Assert.Equal(0, dictionary.Count);
        Assert.False(dictionary.ContainsKey(Key(4)));
        dictionary.Add(Key(4), 4);
        Assert.Equal([Key(4)], dictionary.Keys());
    }

    [Fact]
    public void Ensuring_capacity_gives_at_least_that_and_never_less_than_before()
    {
        IDictionarySubject<TKey> dictionary = Filled(5);
        int capacity = dictionary.EnsureCapacity(100);
        Assert.True(capacity >= 100);
        Assert.Equal(capacity, dictionary.EnsureCapacity(50));
        for (int i = 0; i < 5; i++)
        {
            Assert.Equal(i * 10, dictionary[Key(i)]);
        }
    }

    [Fact]
    public void A_reference_reaches_the_value_and_adds_a_default_one()
    {
        IDictionarySubject<TKey> dictionary = Create();
        for (int round = 0; round < 3; round++)
        {
            for (int i = 0; i < 20; i++)
            {
                Assert.Equal(round > 0, dictionary.Accumulate(Key(i), i));
            }
        }

        Assert.Equal(20, dictionary.Count);
        Assert.Equal(Enumerable.Range(0, 20).Select(static i => 3 * i), dictionary.Values());
    }

    [Fact]
    public void A_reused_entry_does_not_keep_the_old_value()
    {
        IDictionarySubject<TKey> dictionary = Filled(3);
        dictionary.Remove(Key(1));
        Assert.False(dictionary.Accumulate(Key(8), 5));
        Assert.Equal(5, dictionary[Key(8)]);
    }

    [Fact]
    public void Enumerations_follow_the_order_of_adding()
    {
        IDictionarySubject<TKey> dictionary = Filled(1000);
        dictionary[Key(500)] = -1;
        List<(TKey, int)> pairs = [];
        dictionary.Enumerate((key, value) => pairs.Add((key, value)));
        Assert.Equal(Enumerable.Range(0, 1000).Select(i => (Key(i), i == 500 ? -1 : i * 10)), pairs);
        Assert.Equal(pairs.Select(static pair => pair.Item1), dictionary.Keys());
        Assert.Equal(pairs.Select(static pair => pair.Item2), dictionary.Values());
    }

    [Fact]
    public void A_key_added_while_it_is_enumerated_is_noticed()
    {
        for (int when = 0; when < 5; when++)
        {
            IDictionarySubject<TKey> dictionary = Filled(5);
            int seen = 0;
            Assert.Throws<InvalidOperationException>(() => dictionary.Enumerate((_, value) =>
            {
                seen++;
                if (value == when * 10)
                {
                    dictionary.Add(Key(77), 1);
                }
            }));
            Assert.Equal(when + 1, seen);
        }
    }

    [Fact]
    public void Room_made_while_it_is_enumerated_is_noticed()
    {
        IDictionarySubject<TKey> dictionary = Filled(5);
        Assert.Throws<InvalidOperationException>(() => dictionary.Enumerate((_, _) => dictionary.EnsureCapacity(1000)));
    }

    [Fact]
    public void Values_may_be_replaced_while_it_is_enumerated()
    {
        IDictionarySubject<TKey> dictionary = Filled(5);
        dictionary.Enumerate((key, value) => dictionary[key] = value + 1);
        Assert.Equal([1, 11, 21, 31, 41], dictionary.Values());
    }

    [Fact]
    public void Keys_may_be_removed_while_it_is_enumerated()
    {
        IDictionarySubject<TKey> dictionary = Filled(6);
        List<int> seen = [];
        dictionary.Enumerate((_, value) =>
        {
            seen.Add(value);
            dictionary.Remove(Key(value / 10));
            dictionary.Remove(Key((value / 10) + 1));
        });
        Assert.Equal([0, 20, 40], seen);
        Assert.Equal(0, dictionary.Count);
    }

    [Fact]
    public void Clearing_while_it_is_enumerated_ends_the_enumeration()
    {
        IDictionarySubject<TKey> dictionary = Filled(6);
        int seen = 0;
        dictionary.Enumerate((_, _) =>
        {
            seen++;
            dictionary.Clear();
        });
        Assert.Equal(1, seen);
    }

    [Fact]
    public void Many_keys_keep_their_values()
    {
        IDictionarySubject<TKey> dictionary = Create();
        for (int i = 0; i < Many; i++)
        {
            dictionary.Add(Key(i), i);
        }

        Assert.Equal(Many, dictionary.Count);
        for (int i = 0; i < Many; i += 3)
        {
            Assert.True(dictionary.Remove(Key(i)));
        }

        for (int i = 0; i < Many; i++)
        {
            bool expected = i % 3 != 0;
            if (dictionary.TryGetValue(Key(i), out int value) != expected || (expected && value != i))
            {
                Assert.Fail($"Key {i}: expected {(expected ? i : "none")}, found {value}.");
            }
        }
    }

    private IDictionarySubject<TKey> Filled(int count)
    {
        IDictionarySubject<TKey> dictionary = Create();
        for (int i = 0; i < count; i++)
        {
            dictionary.Add(Key(i), i * 10);
        }

        return dictionary;
    }
}
