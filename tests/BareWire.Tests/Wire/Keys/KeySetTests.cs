using System.Runtime.InteropServices;

namespace Fidelity.BareWire.Tests.Wire.Keys;

public sealed class KeySetTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(33)]
    [InlineData(34)]
    [InlineData(1000)]
    [InlineData(100_000)]
    public void A_key_is_found_again_wherever_it_was_first(int count)
    {
        byte[] message = Integers(count, static i => i * 977);
        for (int again = 0; again < count; again += Math.Max(1, count / 50))
        {
            byte[] longer = [.. message, .. message.AsSpan(again * 4, 4)];
            KeySet keys = default;
            for (int i = 0; i < count; i++)
            {
                Assert.True(keys.Add(longer, i * 4, 4));
            }

            Assert.Equal(count, keys.Count);
            Assert.False(keys.Add(longer, message.Length, 4));
            Assert.Equal(count, keys.Count);
            keys.Dispose();
        }
    }

    [Fact]
    public void Keys_of_every_length_are_told_apart_by_each_byte()
    {
        for (int length = 1; length < 40; length++)
        {
            byte[] message = new byte[length * (length + 1)];
            for (int i = 0; i < length; i++)
            {
                message[((i + 1) * length) + i] = 1;
            }

            KeySet keys = default;
            for (int i = 0; i <= length; i++)
            {
                Assert.True(keys.Add(message, i * length, length));
            }

            for (int i = 0; i <= length; i++)
            {
                Assert.False(keys.Add(message, i * length, length));
            }

            keys.Dispose();
        }
    }

    [Fact]
    public void It_agrees_with_a_hash_set_on_random_keys()
    {
        const int Seed = 41;
        Random random = new(Seed);
        byte[] message = new byte[4000];
        for (int round = 0; round < 200; round++)
        {
            for (int i = 0; i < message.Length; i++)
            {
                message[i] = (byte)random.Next(3);
            }

            KeySet keys = default;
            HashSet<string> model = [];
            int count = random.Next(1, 2000);
            for (int i = 0; i < count; i++)
            {
                int length = random.Next(1, 12);
                int offset = random.Next(message.Length - length);
                Assert.True(model.Add(Convert.ToHexString(message, offset, length)) == keys.Add(message, offset, length), $"seed {Seed}, round {round}, key {i}");
            }

            Assert.Equal(model.Count, keys.Count);
            keys.Dispose();
        }
    }

    [Fact]
    public void Keys_outside_the_message_are_the_callers_mistake()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => default(KeySet).Add([1, 2], 1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(static () => default(KeySet).Add([1, 2], -1, 1));
    }

    [Fact]
    public void Nothing_managed_is_allocated_once_the_memory_is_there()
    {
        byte[] message = Integers(5000, static i => i);
        long before = 0;
        for (int round = 0; round < 20; round++)
        {
            if (round == 10)
            {
                before = GC.GetAllocatedBytesForCurrentThread();
            }

            KeySet keys = default;
            for (int i = 0; i < 5000; i++)
            {
                keys.Add(message, i * 4, 4);
            }

            keys.Dispose();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Theory]
    [MemberData(nameof(FloodingTests.Floods), MemberType = typeof(FloodingTests))]
    public void No_choice_of_keys_makes_it_compare_much(string name, Func<int, ulong> key)
    {
        const int Count = 20_000;
        byte[] message = MemoryMarshal.AsBytes(Enumerable.Range(0, Count).Select(key).ToArray().AsSpan()).ToArray();
        KeySet keys = default;
        for (int i = 0; i < Count; i++)
        {
            Assert.True(keys.Add(message, i * 8, 8), name);
        }

        Assert.InRange(keys.Comparisons, 0, 4 * Count);
        keys.Dispose();
    }

    private static byte[] Integers(int count, Func<int, int> value) => MemoryMarshal.AsBytes(Enumerable.Range(0, count).Select(value).ToArray().AsSpan()).ToArray();
}
