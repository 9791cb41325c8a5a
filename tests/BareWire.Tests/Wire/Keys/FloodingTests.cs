namespace Fidelity.BareWire.Tests.Wire.Keys;

/// <summary>Counts comparisons, not time: with keys chosen against the hash of .NET, and against simpler hashes than ours.</summary>
public sealed class FloodingTests
{
    private const int Count = 20_000;

    /// <summary>The number of buckets that a Dictionary takes for this many elements.</summary>
    private const int Buckets = 21_023;

    private const ulong InverseOfGolden = 0xf1de_83e1_9937_733d;

    public static TheoryData<string, Func<int, ulong>> Floods => new()
    {
        { "one after the other", static i => (ulong)i },
        { "multiples of the number of buckets", static i => (ulong)i * Buckets },
        { "equal when the halves are folded", static i => ((ulong)i << 32) | (uint)i },
        { "only in the upper half", static i => (ulong)i << 32 },
        { "only in the uppermost bits", static i => (ulong)i << 49 },
        { "one bit more in the upper half", static i => (uint)i | (1ul << (32 + (i % 32))) },
        { "next to each other after a multiplication", static i => (ulong)i * InverseOfGolden },
        { "multiples of 2^16", static i => (ulong)i << 16 },
    };

    [Fact]
    public void The_default_comparer_can_be_flooded()
    {
        Assert.Equal(Buckets, new Dictionary<ulong, int>(Count).EnsureCapacity(0));
        CountingComparer<ulong> counting = new(EqualityComparer<ulong>.Default);
        Dictionary<ulong, int> map = new(Count, counting);
        for (int i = 0; i < 2000; i++)
        {
            map.Add((ulong)i * Buckets, i);
        }

        Assert.Equal(2000L * 1999 / 2, counting.Comparisons);
    }

    [Theory]
    [MemberData(nameof(Floods))]
    public void Ours_cannot(string name, Func<int, ulong> key)
    {
        AssertFewComparisons(name, key, BareKeyComparer.For<ulong>());
        AssertFewComparisons(name, i => (long)key(i), BareKeyComparer.For<long>());
    }

    [Fact]
    public void Ours_cannot_with_32_bits()
    {
        AssertFewComparisons("u32", static i => (uint)i * Buckets, BareKeyComparer.For<uint>());
        AssertFewComparisons("i32", static i => i * Buckets, BareKeyComparer.For<int>());
        AssertFewComparisons("enum", static i => (Wide)((ulong)i * Buckets), BareKeyComparer.For<Wide>());
    }

    [Fact]
    public void Equal_keys_have_equal_hashes()
    {
        AssertFaithful<byte>(byte.MaxValue, 1);
        AssertFaithful<sbyte>(-1, 1);
        AssertFaithful<ushort>(ushort.MaxValue, 1);
        AssertFaithful<short>(-1, 1);
        AssertFaithful(uint.MaxValue, 1u);
        AssertFaithful(-1, 1);
        AssertFaithful(ulong.MaxValue, 1ul);
        AssertFaithful(-1L, 1L);
        AssertFaithful(Wide.Most, Wide.Zero);
        AssertFaithful(DayOfWeek.Friday, DayOfWeek.Monday);
    }

    [Fact]
    public void Other_types_are_refused()
    {
        Assert.Throws<NotSupportedException>(static () => BareKeyComparer.For<Guid>());
        Assert.Throws<NotSupportedException>(static () => BareKeyComparer.For<double>());
    }

    [Fact]
    public void There_is_one_comparer_for_each_type() => Assert.Same(BareKeyComparer.For<uint>(), BareKeyComparer.For<uint>());

    private static void AssertFaithful<T>(T one, T other)
        where T : unmanaged
    {
        IEqualityComparer<T> comparer = BareKeyComparer.For<T>();
        Assert.True(comparer.Equals(one, one));
        Assert.False(comparer.Equals(one, other));
        Assert.Equal(comparer.GetHashCode(one), comparer.GetHashCode(one));
        Assert.NotEqual(comparer.GetHashCode(one), comparer.GetHashCode(other));
    }

    private static void AssertFewComparisons<T>(string name, Func<int, T> key, IEqualityComparer<T> comparer)
        where T : notnull
    {
        CountingComparer<T> counting = new(comparer);
        Dictionary<T, int> map = new(Count, counting);
        for (int i = 0; i < Count; i++)
        {
            map.Add(key(i), i);
        }

        Assert.True(counting.Comparisons < 4 * Count, $"{counting.Comparisons} comparisons of {Count} keys: {name}");
    }

    private enum Wide : ulong
    {
        Zero,
        Most = ulong.MaxValue,
    }
}
