namespace Fidelity.Memory.Tests.Collections;

/// <summary>Nothing managed is allocated, growth included: what a collection needs comes from its region.</summary>
public sealed class RegionCollectionAllocationTests : IDisposable
{
    private const int Rounds = 50;

    private static readonly string[] Words = ["JFK", "LAX", "SFO", "ORD", "a longer text than the others", ""];
    private static readonly Comparison<int> Descending = static (left, right) => right.CompareTo(left);

    private readonly Region _region = Region.Create("steady", 64.MB);
    private readonly int[] _array = new int[200];

    public void Dispose() => _region.Dispose();

    [Fact]
    public void By_lists() => AssertAllocatesNothing(() =>
    {
        RegionList<int> list = new(_region);
        for (int i = 0; i < 100; i++)
        {
            list.Add(i ^ 21);
        }

        list.AddRange(_array.AsSpan(0, 50));
        list.Insert(3, 4);
        list.InsertRange(7, _array.AsSpan(0, 3));
        list.RemoveAt(1);
        list.RemoveRange(2, 3);
        list.Remove(17);
        list[2] = list[3] + list.Count + list.Capacity;
        list.EnsureCapacity(180);
        list.Sort();
        list.Sort(Descending);
        list.Reverse();
        list.BinarySearch(5);
        list.IndexOf(-1);
        list.Contains(9);
        list.CopyTo(_array);
        foreach (int item in list)
        {
            _array[0] += item;
        }

        using (RegionListAccess<int> open = list.Open())
        {
            for (int i = 0; i < 100; i++)
            {
                open.Add(open[i]);
            }
        }

        using (RegionListReadAccess<int> open = list.OpenRead())
        {
            _array[1] += open.Span.Length;
        }

        list.Clear();
    });

    [Fact]
    public void By_dictionaries() => AssertAllocatesNothing(() =>
    {
        RegionDictionary<int, long> dictionary = new(_region);
        for (int i = 0; i < 100; i++)
        {
            dictionary.Add(i, i);
            dictionary.TryAdd(i, 0);
            dictionary[i + 1000] = i;
        }

        for (int i = 0; i < 100; i += 2)
        {
            dictionary.Remove(i, out _);
        }

        dictionary.EnsureCapacity(500);
        long sum = dictionary.Count + dictionary.Capacity + dictionary[1];
        sum += dictionary.TryGetValue(2, out long value) ? value : 0;
        sum += dictionary.ContainsKey(2) || dictionary.ContainsValue(99) ? 1 : 0;
        foreach (KeyValuePair<int, long> pair in dictionary)
        {
            sum += pair.Value;
        }

        foreach (int key in dictionary.Keys)
        {
            sum += key;
        }

        foreach (long item in dictionary.Values)
        {
            sum += item;
        }

        using (RegionDictionaryAccess<int, long> open = dictionary.Open())
        {
            for (int i = 0; i < 600; i++)
            {
                open.GetValueRefOrAddDefault(i, out _) += sum;
            }
        }

        dictionary.Clear();
    });

    [Fact]
    public void By_strings_and_string_pools() => AssertAllocatesNothing(() =>
    {
        RegionStringPool pool = new(_region);
        RegionDictionary<RegionStringId, int> counts = new(_region);
        foreach (string word in Words)
        {
            RegionString text = pool.GetOrAdd(word);
            counts[pool.GetOrAddId(word)] = text.GetHashCode() + text.IndexOf('F') + text.CompareTo(word);
            pool.TryGet(word, out RegionString found);
            counts.TryGetValue(pool.TryGetId(word, out RegionStringId id) ? id : default, out _);
            RegionString copy = new(_region, word);
            _array[0] += copy == found && copy == pool[id] && copy.Contains("F") && copy.StartsWith("J") && copy.EndsWith("K") ? 1 : 0;
            _array[1] += copy.Length > 2 ? copy[0..2].Trim()[0] : 0;
        }
    });

    private void AssertAllocatesNothing(Action work)
    {
        for (int round = 0; round < Rounds; round++)
        {
            work();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int round = 0; round < Rounds; round++)
        {
            _region.Reset();
            work();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
