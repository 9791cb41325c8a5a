namespace Fidelity.Memory.Tests.Collections;

/// <summary>Lists and dictionaries that are open for many operations.</summary>
public sealed class RegionCollectionAccessTests : IDisposable
{
    private readonly Region _region = Region.Create("open", 16.MB);

    public void Dispose() => _region.Dispose();

    [Fact]
    public void Elements_are_changed_in_place()
    {
        RegionList<int> list = new(_region, [3, 1, 2]);
        using RegionListAccess<int> open = list.Open();
        open[0]++;
        open.Span.Sort();
        foreach (ref int item in open)
        {
            item *= 10;
        }

        Assert.Equal([10, 20, 40], list.ToArray());
    }

    [Fact]
    public void Elements_added_through_an_access_are_in_the_list_and_in_the_access()
    {
        RegionList<int> list = new(_region);
        using RegionListAccess<int> open = list.Open();
        for (int i = 0; i < 1000; i++)
        {
            open.Add(i);
            Assert.Equal(i + 1, open.Length);
            Assert.Equal(i, open[i]);
        }

        Assert.Equal(Enumerable.Range(0, 1000), list.ToArray());
        Assert.Equal(list.ToArray(), open.Span);
    }

    [Fact]
    public void An_access_stays_on_the_elements_there_were()
    {
        RegionList<int> list = new(_region, [1, 2]);
        using RegionListAccess<int> open = list.Open();
        list.AddRange(new int[100]);
        open[0] = 99;
        Assert.Equal([99, 2], open.Span);
        Assert.Equal(1, list[0]);
    }

    [Fact]
    public void An_access_has_no_elements_beyond_its_length_and_none_once_closed()
    {
        RegionList<int> list = new(_region, [1, 2]);
        AssertRefused(list, 2, close: false);
        AssertRefused(list, -1, close: false);
        AssertRefused(list, 0, close: true);
        RegionListAccess<int> open = list.Open();
        open.Dispose();
        open.Dispose();
        Assert.Equal(0, open.Length);
        Assert.True(open.Span.IsEmpty);
        bool refused = false;
        try
        {
            open.Add(3);
        }
        catch (ObjectDisposedException)
        {
            refused = true;
        }

        Assert.True(refused);
        Assert.Equal([1, 2], list.ToArray());
    }

    [Fact]
    public void An_enumerator_that_was_disposed_has_nothing_more()
    {
        RegionList<int> list = new(_region, [1, 2]);
        RegionListEnumerator<int> items = list.GetEnumerator();
        Assert.True(items.MoveNext());
        items.Dispose();
        items.Dispose();
        Assert.False(items.MoveNext());
        Assert.Equal(0, items.Current);
        RegionDictionary<int, int> dictionary = new(_region);
        dictionary.Add(1, 2);
        RegionDictionaryEnumerator<int, int> pairs = dictionary.GetEnumerator();
        pairs.Dispose();
        Assert.False(pairs.MoveNext());
        Assert.True(_region.Release(TimeSpan.Zero));
    }

    [Fact]
    public void An_open_dictionary_finds_adds_and_refuses()
    {
        RegionDictionary<int, int> dictionary = new(_region);
        RegionDictionaryAccess<int, int> open = dictionary.Open();
        for (int i = 0; i < 1000; i++)
        {
            open.GetValueRefOrAddDefault(i, out bool exists) = i;
            Assert.False(exists);
            open[i]++;
        }

        Assert.Equal(1000, open.Count);
        Assert.True(open.TryGetValue(5, out int value));
        Assert.Equal(6, value);
        Assert.False(open.TryGetValue(-5, out _));
        Assert.True(System.Runtime.CompilerServices.Unsafe.IsNullRef(ref open.GetValueRefOrNullRef(-5)));
        AssertThrows<KeyNotFoundException>(ref open, static (scoped ref RegionDictionaryAccess<int, int> access) => access[-5] = 1);
        open.Dispose();
        open.Dispose();
        AssertThrows<ObjectDisposedException>(ref open, static (scoped ref RegionDictionaryAccess<int, int> access) => access[5] = 1);
        AssertThrows<ObjectDisposedException>(ref open, static (scoped ref RegionDictionaryAccess<int, int> access) => _ = access.Count);
        AssertThrows<ObjectDisposedException>(ref open, static (scoped ref RegionDictionaryAccess<int, int> access) => access.GetValueRefOrAddDefault(5, out _) = 1);
        Assert.Equal(1000, dictionary.Count);
    }

    private delegate void DictionaryUse(scoped ref RegionDictionaryAccess<int, int> access);

    private static void AssertThrows<TException>(ref RegionDictionaryAccess<int, int> access, DictionaryUse use)
        where TException : Exception
    {
        Type? thrown = null;
        try
        {
            use(ref access);
        }
        catch (TException exception)
        {
            thrown = exception.GetType();
        }

        Assert.Equal(typeof(TException), thrown);
    }

    private static void AssertRefused(RegionList<int> list, int index, bool close) => Assert.Throws<ArgumentOutOfRangeException>(() =>
    {
        RegionListAccess<int> open = list.Open();
        try
        {
            if (close)
            {
                open.Dispose();
            }

            open[index] = 5;
        }
        finally
        {
            open.Dispose();
        }
    });
}
