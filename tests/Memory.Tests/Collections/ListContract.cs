namespace Fidelity.Memory.Tests.Collections;

/// <summary>How a list behaves, whoever made it. Each fact runs over <see cref="List{T}"/> and <see cref="RegionList{T}"/>.</summary>
public abstract class ListContract
{
    private static readonly int[] OneToFive = [1, 2, 3, 4, 5];

    protected abstract IListSubject Create(int capacity = 0);

    [Fact]
    public void A_new_list_is_empty()
    {
        IListSubject list = Create();
        Assert.Equal(0, list.Count);
        Assert.Equal(0, list.Capacity);
        Assert.Empty(list.ToArray());
        Assert.Equal(-1, list.IndexOf(0));
        Assert.Equal(-1, list.BinarySearch(0, null));
        list.Enumerate(_ => Assert.Fail("There is nothing to enumerate."));
    }

    [Fact]
    public void A_list_with_a_capacity_is_empty_and_does_not_grow_before_it_is_full()
    {
        IListSubject list = Create(10);
        Assert.Equal(0, list.Count);
        Assert.Equal(10, list.Capacity);
        list.AddRange([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
        Assert.Equal(10, list.Capacity);
        list.Add(11);
        Assert.Equal(20, list.Capacity);
    }

    [Fact]
    public void A_negative_capacity_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Create(-1));

    [Fact]
    public void Adding_appends_and_doubles_the_capacity_from_four()
    {
        IListSubject list = Create();
        List<int> capacities = [];
        for (int i = 0; i < 20; i++)
        {
            list.Add(i);
            capacities.Add(list.Capacity);
        }

        Assert.Equal(Enumerable.Range(0, 20), list.ToArray());
        Assert.Equal([4, 8, 16, 32], capacities.Distinct());
    }

    [Fact]
    public void The_indexer_reads_and_writes_each_element()
    {
        IListSubject list = Filled();
        list[0] = 10;
        list[4] = 50;
        Assert.Equal(10, list[0]);
        Assert.Equal(2, list[1]);
        Assert.Equal(50, list[4]);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void An_index_without_an_element_is_refused(int index)
    {
        IListSubject list = Create(16);
        list.AddRange(OneToFive);
        Assert.Throws<ArgumentOutOfRangeException>(() => list[index]);
        Assert.Throws<ArgumentOutOfRangeException>(() => list[index] = 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => list.RemoveAt(index));
        Assert.Equal(OneToFive, list.ToArray());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(6)]
    [InlineData(int.MaxValue)]
    public void An_insertion_beyond_the_end_is_refused(int index)
    {
        IListSubject list = Filled();
        Assert.Throws<ArgumentOutOfRangeException>(() => list.Insert(index, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => list.InsertRange(index, [1]));
        Assert.Equal(OneToFive, list.ToArray());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(5)]
    public void Inserting_moves_what_follows(int index)
    {
        IListSubject list = Filled();
        list.Insert(index, 99);
        list.InsertRange(index, [7, 8, 9]);
        list.InsertRange(index, []);
        Assert.Equal([.. OneToFive[..index], 7, 8, 9, 99, .. OneToFive[index..]], list.ToArray());
    }

    [Fact]
    public void A_list_can_add_its_own_elements_while_it_grows_and_while_it_does_not()
    {
        IListSubject list = Create(7);
        list.AddRange(OneToFive);
        list.AddOwn(1, 2);
        list.AddOwn(0, 7);
        Assert.Equal([1, 2, 3, 4, 5, 2, 3, 1, 2, 3, 4, 5, 2, 3], list.ToArray());
    }

    [Fact]
    public void Removing_closes_the_gap()
    {
        IListSubject list = Filled();
        list.RemoveAt(4);
        list.RemoveAt(0);
        Assert.Equal([2, 3, 4], list.ToArray());
        Assert.True(list.Remove(3));
        Assert.False(list.Remove(3));
        Assert.Equal([2, 4], list.ToArray());
        list.RemoveRange(0, 2);
        list.RemoveRange(0, 0);
        Assert.Empty(list.ToArray());
    }

    [Fact]
    public void Only_the_first_of_equal_elements_is_removed_and_found()
    {
        IListSubject list = Create();
        list.AddRange([5, 6, 5, 6]);
        Assert.Equal(1, list.IndexOf(6));
        Assert.True(list.Remove(6));
        Assert.Equal([5, 5, 6], list.ToArray());
    }

    [Theory]
    [InlineData(-1, 1, typeof(ArgumentOutOfRangeException))]
    [InlineData(1, -1, typeof(ArgumentOutOfRangeException))]
    [InlineData(0, 6, typeof(ArgumentException))]
    [InlineData(6, 0, typeof(ArgumentException))]
    [InlineData(3, int.MaxValue, typeof(ArgumentException))]
    [InlineData(int.MaxValue, int.MaxValue, typeof(ArgumentException))]
    public void A_range_that_is_not_there_is_not_removed(int index, int count, Type expected)
    {
        IListSubject list = Filled();
        Assert.Throws(expected, () => list.RemoveRange(index, count));
        Assert.Equal(OneToFive, list.ToArray());
    }

    [Fact]
    public void Clearing_keeps_the_capacity()
    {
        IListSubject list = Filled();
        int capacity = list.Capacity;
        list.Clear();
        Assert.Equal(0, list.Count);
        Assert.Equal(capacity, list.Capacity);
        Assert.Throws<ArgumentOutOfRangeException>(() => list[0]);
        list.Add(1);
        Assert.Equal([1], list.ToArray());
    }

    [Fact]
    public void Ensuring_capacity_makes_room_and_never_shrinks()
    {
        IListSubject list = Filled();
        Assert.Equal(100, list.EnsureCapacity(100));
        Assert.Equal(100, list.EnsureCapacity(10));
        Assert.Equal(200, list.EnsureCapacity(101));
        Assert.Throws<ArgumentOutOfRangeException>(() => list.EnsureCapacity(-1));
        Assert.Equal(OneToFive, list.ToArray());
    }

    [Fact]
    public void Sorting_and_searching_follow_the_comparer()
    {
        IListSubject list = Create();
        list.AddRange([3, 1, 2]);
        list.Sort(comparer: null);
        Assert.Equal([1, 2, 3], list.ToArray());
        Assert.Equal(2, list.BinarySearch(3, null));
        Assert.Equal(~3, list.BinarySearch(4, null));
        Assert.Equal(~0, list.BinarySearch(0, null));
        list.Sort(static (left, right) => right.CompareTo(left));
        Assert.Equal([3, 2, 1], list.ToArray());
        IComparer<int> descending = Comparer<int>.Create(static (left, right) => right.CompareTo(left));
        Assert.Equal(2, list.BinarySearch(1, descending));
        list.Reverse();
        list.Sort(descending);
        Assert.Equal([3, 2, 1], list.ToArray());
    }

    [Fact]
    public void A_comparer_that_fails_is_an_invalid_operation_and_leaves_the_list_usable()
    {
        IListSubject list = Filled();
        IComparer<int> failing = Comparer<int>.Create(static (_, _) => throw new FormatException("no order"));
        Assert.IsType<FormatException>(Assert.Throws<InvalidOperationException>(() => list.Sort(failing)).InnerException);
        Assert.IsType<FormatException>(Assert.Throws<InvalidOperationException>(() => list.Sort(static (_, _) => throw new FormatException("no order"))).InnerException);
        Assert.IsType<FormatException>(Assert.Throws<InvalidOperationException>(() => list.BinarySearch(1, failing)).InnerException);
        Assert.Throws<ArgumentNullException>(() => list.Sort(comparison: null!));
        list.Sort(comparer: null);
        Assert.Equal(OneToFive, list.ToArray());
    }

    [Fact]
    public void Copying_needs_room()
    {
        IListSubject list = Filled();
        int[] destination = [9, 9, 9, 9, 9, 9];
        list.CopyTo(destination);
        Assert.Equal([1, 2, 3, 4, 5, 9], destination);
        Assert.Throws<ArgumentException>(() => list.CopyTo(new int[4]));
    }

    [Fact]
    public void An_enumeration_gives_the_elements_in_order()
    {
        List<int> seen = [];
        Filled().Enumerate(seen.Add);
        Assert.Equal(OneToFive, seen);
    }

    public static TheoryData<string> Changes => [.. ChangesByName.Keys];

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_while_it_is_enumerated_is_noticed(string change)
    {
        foreach (int when in OneToFive)
        {
            IListSubject list = Filled();
            int seen = 0;
            Assert.Throws<InvalidOperationException>(() => list.Enumerate(item =>
            {
                seen++;
                if (item == when)
                {
                    ChangesByName[change](list);
                }
            }));
            Assert.Equal(when, seen);
        }
    }

    public static TheoryData<string> Harmless => [.. HarmlessByName.Keys];

    [Theory]
    [MemberData(nameof(Harmless))]
    public void What_changes_nothing_does_not_disturb_an_enumeration(string operation)
    {
        IListSubject list = Filled();
        int seen = 0;
        list.Enumerate(_ =>
        {
            seen++;
            HarmlessByName[operation](list);
        });
        Assert.Equal(5, seen);
    }

    [Fact]
    public void A_million_elements_are_what_was_added()
    {
        IListSubject list = Create();
        for (int i = 0; i < 1_000_000; i++)
        {
            list.Add(i * 7);
        }

        Assert.Equal(1_000_000, list.Count);
        list.Reverse();
        list.Sort(comparer: null);
        Assert.Equal(Enumerable.Range(0, 1_000_000).Select(static i => i * 7), list.ToArray());
        Assert.Equal(999_999, list.IndexOf(999_999 * 7));
        Assert.Equal(500_000, list.BinarySearch(500_000 * 7, null));
        list.RemoveRange(10, 999_980);
        Assert.Equal(20, list.Count);
        Assert.Equal(999_990 * 7, list[10]);
    }

    private static readonly Dictionary<string, Action<IListSubject>> ChangesByName = new()
    {
        ["Add"] = static list => list.Add(6),
        ["AddRange"] = static list => list.AddRange([6, 7]),
        ["Insert"] = static list => list.Insert(0, 6),
        ["InsertRange"] = static list => list.InsertRange(5, [6, 7]),
        ["set"] = static list => list[0] = 6,
        ["RemoveAt"] = static list => list.RemoveAt(4),
        ["RemoveRange"] = static list => list.RemoveRange(3, 2),
        ["Remove"] = static list => list.Remove(5),
        ["Clear"] = static list => list.Clear(),
        ["Sort"] = static list => list.Sort(comparer: null),
        ["Reverse"] = static list => list.Reverse(),
    };

    private static readonly Dictionary<string, Action<IListSubject>> HarmlessByName = new()
    {
        ["get"] = static list => _ = list[0],
        ["Remove what is not there"] = static list => list.Remove(77),
        ["AddRange of nothing"] = static list => list.AddRange([]),
        ["RemoveRange of nothing"] = static list => list.RemoveRange(5, 0),
        ["EnsureCapacity"] = static list => list.EnsureCapacity(list.Capacity + 1),
        ["enumerate"] = static list => list.Enumerate(static _ => { }),
        ["ToArray"] = static list => list.ToArray(),
    };

    private IListSubject Filled()
    {
        IListSubject list = Create();
        list.AddRange(OneToFive);
        return list;
    }
}
