using FsCheck;
using FsCheck.Fluent;

namespace Fidelity.Memory.Tests.Collections;

/// <summary>Random sequences of operations give the same results and the same exceptions as the .NET collections do.</summary>
public sealed class CollectionModelTests : IDisposable
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(500).WithEndSize(200);

    private static readonly Func<IListSubject, int, int, object?>[] ListOperations =
    [
        static (list, a, _) => Run(() => list.Add(a)),
        static (list, a, _) => Run(() => list.Add(a)),
        static (list, a, b) => Run(() => list.AddRange(Numbers(a, b))),
        static (list, a, b) => Run(() => list.AddOwn(a, b)),
        static (list, a, b) => Run(() => list.Insert(a, b)),
        static (list, a, b) => Run(() => list.InsertRange(a, Numbers(b, a))),
        static (list, a, _) => Run(() => list.RemoveAt(a)),
        static (list, a, b) => Run(() => list.RemoveRange(a, b)),
        static (list, a, _) => list.Remove(a),
        static (list, a, b) => Run(() => list[a] = b),
        static (list, a, _) => list[a],
        static (list, a, _) => list.IndexOf(a),
        static (list, a, _) => list.Contains(a),
        static (list, _, _) => Run(() => list.Sort(comparer: null)),
        static (list, _, _) => Run(list.Reverse),
        static (list, a, _) => list.BinarySearch(a, null),
        static (list, a, b) => Run(() => _ = list.EnsureCapacity(a * b)),
        static (list, a, _) => Run(() =>
        {
            if (a == 0)
            {
                list.Clear();
            }
        }),
        static (list, a, b) => Run(() => list.Enumerate(item =>
        {
            if (item == a)
            {
                list.Remove(b);
            }
        })),
        static (list, a, b) => Run(() => list.Enumerate(item =>
        {
            if (item == a)
            {
                list.EnsureCapacity(b);
            }
        })),
    ];

    private static readonly Func<IDictionarySubject<int>, int, int, object?>[] IntDictionaryOperations = DictionaryOperations(static number => number);
    private static readonly Func<IDictionarySubject<CollidingKey>, int, int, object?>[] CollidingDictionaryOperations = DictionaryOperations(static number => new CollidingKey(number));

    private readonly Region _region = Region.Create("model", 64.MB);

    public void Dispose() => _region.Dispose();

    [Fact]
    public void A_region_list_does_what_a_list_does() => Compare(
        ListOperations,
        () => new ListSubject(0),
        () => new RegionListSubject(_region, 0),
        static list => string.Join(' ', list.ToArray().Append(list.Count).Append(list.Capacity)));

    [Fact]
    public void A_region_dictionary_does_what_a_dictionary_does() => Compare(
        IntDictionaryOperations,
        () => new DictionarySubject<int>(0),
        () => new RegionDictionarySubject<int>(_region, 0),
        Content);

    [Fact]
    public void A_region_dictionary_of_colliding_keys_does_what_a_dictionary_does() => Compare(
        CollidingDictionaryOperations,
        () => new DictionarySubject<CollidingKey>(0),
        () => new RegionDictionarySubject<CollidingKey>(_region, 0),
        Content);

    [Fact]
    public void A_string_pool_has_each_text_once_and_ids_in_the_order_of_their_coming() => Check.One(
        Thorough,
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>[]>(), texts =>
        {
            _region.Reset();
            RegionStringPool pool = new(_region);
            Dictionary<string, RegionStringId> model = new(StringComparer.Ordinal);
            foreach (NonNull<string> text in texts)
            {
                Assert.Equal(model.ContainsKey(text.Get), pool.Contains(text.Get));
                RegionStringId id = pool.GetOrAddId(text.Get);
                Assert.True(model.TryAdd(text.Get, id) || model[text.Get] == id);
                Assert.Equal(model.Count, pool.Count);
            }

            Assert.Equal(model.Count, model.Values.Distinct().Count());
            foreach ((string text, RegionStringId id) in model)
            {
                Assert.Equal(text, pool[id].ToString());
                Assert.Equal(pool[id].Characters, pool.GetOrAdd(text).Characters);
            }
        }));

    private static Func<IDictionarySubject<TKey>, int, int, object?>[] DictionaryOperations<TKey>(Func<int, TKey> key) =>
    [
        (dictionary, a, b) => Run(() => dictionary.Add(key(a), b)),
        (dictionary, a, b) => dictionary.TryAdd(key(a + b), b),
        (dictionary, a, b) => Run(() => dictionary[key(a * b)] = b),
        (dictionary, a, _) => dictionary[key(a)],
        (dictionary, a, _) => (dictionary.Remove(key(a), out int value), value),
        (dictionary, a, b) => dictionary.Remove(key(a * b)),
        (dictionary, a, _) => (dictionary.TryGetValue(key(a), out int value), value),
        (dictionary, a, _) => dictionary.ContainsKey(key(a)),
        (dictionary, _, b) => dictionary.ContainsValue(b),
        (dictionary, a, b) => dictionary.Accumulate(key(a), b),
        (dictionary, a, _) => dictionary.EnsureCapacity(a) >= a,
        (dictionary, a, _) => Run(() =>
        {
            if (a == 0)
            {
                dictionary.Clear();
            }
        }),
        (dictionary, _, b) => Run(() => dictionary.Enumerate((present, value) =>
        {
            if (value == b)
            {
                dictionary.Remove(present);
            }
        })),
        (dictionary, a, b) => Run(() => dictionary.Enumerate((_, value) =>
        {
            if (value == b)
            {
                dictionary[key(a + 100)] = value;
            }
        })),
    ];

    private static string Content<TKey>(IDictionarySubject<TKey> dictionary) =>
        string.Join(' ', dictionary.Keys().Zip(dictionary.Values()).Order(Comparer<(TKey Key, int Value)>.Create(static (left, right) =>
            string.CompareOrdinal(left.Key!.ToString(), right.Key!.ToString())))) + dictionary.Count;

    private static int[] Numbers(int first, int count) => [.. Enumerable.Range(first, Math.Max(0, count))];

    private static object? Run(Action action)
    {
        action();
        return null;
    }

    private static object? Outcome<TSubject>(Func<TSubject, int, int, object?> operation, TSubject subject, ModelStep step)
    {
        try
        {
            return operation(subject, step.First, step.Second);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or KeyNotFoundException)
        {
            return exception.GetType();
        }
    }

    private void Compare<TSubject>(
        Func<TSubject, int, int, object?>[] operations, Func<TSubject> createModel, Func<TSubject> createSubject, Func<TSubject, string> content) => Check.One(
        Thorough,
        Prop.ForAll(ModelStep.Sequences(operations.Length), steps =>
        {
            _region.Reset();
            TSubject model = createModel();
            TSubject subject = createSubject();
            foreach (ModelStep step in steps)
            {
                Assert.Equal(Outcome(operations[step.Operation], model, step), Outcome(operations[step.Operation], subject, step));
                Assert.Equal(content(model), content(subject));
            }
        }));
}
