using Xunit.Abstractions;

namespace Fidelity.Memory.Tests.Collections;

/// <summary>
/// Threads that break the rules get wrong counts or exceptions, and stay inside the region: outside are guard pages,
/// which would end the process.
/// </summary>
public sealed class RegionCollectionRaceTests(ITestOutputHelper output)
{
    private const int Seed = 20_631;
    private const int Threads = 4;
    private const int Operations = 150_000;

    private static RegionList<long> s_tornList;
    private static RegionDictionary<int, long> s_tornDictionary;

    [Fact]
    public void Writers_of_one_list_without_a_lock_stay_inside_the_region() => Race(region =>
    {
        RegionList<long> list = new(region);
        return random => Use(list, random);
    });

    [Fact]
    public void Writers_of_one_dictionary_without_a_lock_stay_inside_the_region() => Race(region =>
    {
        RegionDictionary<int, long> dictionary = new(region);
        return random => Use(dictionary, random);
    });

    [Fact]
    public void Writers_of_one_string_pool_without_a_lock_stay_inside_the_region() => Race(region =>
    {
        RegionStringPool pool = new(region);
        return random =>
        {
            RegionString text = pool.GetOrAdd($"{random.Next(5000)}");
            Assert.True(text.Length <= 5);
            Assert.InRange(text.ToString().Length, 0, 5);
        };
    });

    [Fact]
    public void A_list_that_is_torn_in_a_field_stays_inside_a_region() => Tear(
        region => s_tornList = new RegionList<long>(region, [1, 2, 3]),
        static random => Use(s_tornList, random));

    [Fact]
    public void A_dictionary_that_is_torn_in_a_field_stays_inside_a_region() => Tear(
        region => s_tornDictionary = new RegionDictionary<int, long>(region, 8),
        static random => Use(s_tornDictionary, random));

    [Fact]
    public void A_reset_by_another_thread_is_an_exception_and_never_a_wrong_element()
    {
        using Region region = Region.Create("reset", 16.MB);
        bool done = false;
        Thread resetter = new(() =>
        {
            while (!Volatile.Read(ref done))
            {
                region.Reset();
                Thread.Yield();
            }
        });
        resetter.Start();
        int refused = 0;
        int verified = 0;
        try
        {
            RunThreads(thread =>
            {
                for (int round = 0; round < 20_000; round++)
                {
                    try
                    {
                        long mark = (thread * 1_000_000L) + round + 1;
                        RegionList<long> list = new(region);
                        RegionDictionary<long, long> dictionary = new(region);
                        for (int i = 0; i < 20; i++)
                        {
                            list.Add(mark);
                            dictionary[mark + i] = mark;
                        }

                        foreach (long item in list)
                        {
                            Assert.Equal(mark, item);
                        }

                        for (int i = 0; i < 20; i++)
                        {
                            Assert.Equal(mark, list[i]);
                            Assert.Equal(mark, dictionary[mark + i]);
                        }

                        Interlocked.Increment(ref verified);
                    }
                    catch (CapabilityException gone) when (gone.Reason == CapabilityFailure.Reset)
                    {
                        Interlocked.Increment(ref refused);
                    }
                    catch (RegionExhaustedException)
                    {
                        // On a busy machine the others fill the region before the resetting thread has its turn.
                        Thread.Yield();
                    }
                }
            });
        }
        finally
        {
            Volatile.Write(ref done, true);
            resetter.Join();
        }

        output.WriteLine($"{verified} rounds verified, {refused} refused");
        Assert.True(verified > 0);
        Assert.Equal(Threads * 20_000, verified + refused);
    }

    [Fact]
    public void A_list_in_spoiled_memory_stays_inside_the_region() => Spoil(region =>
    {
        RegionList<long> list = new(region, [1, 2, 3]);
        return random => Use(list, random);
    });

    [Fact]
    public void A_dictionary_in_spoiled_memory_stays_inside_the_region() => Spoil(region =>
    {
        RegionDictionary<int, long> dictionary = new(region);
        for (int i = 0; i < 100; i++)
        {
            dictionary.Add(i, i);
        }

        return random => Use(dictionary, random);
    });

    [Fact]
    public void A_string_pool_in_spoiled_memory_stays_inside_the_region() => Spoil(region =>
    {
        RegionStringPool pool = new(region);
        List<RegionStringId> ids = [];
        for (int i = 0; i < 100; i++)
        {
            ids.Add(pool.GetOrAddId($"{i}"));
        }

        return random =>
        {
            _ = pool[ids[random.Next(ids.Count)]].ToString();
            _ = pool.GetOrAdd($"{random.Next(200)}").ToString();
        };
    });

    private static void Use(RegionList<long> list, Random random)
    {
        switch (random.Next(13))
        {
            case < 4:
                list.Add(random.Next());
                break;
            case 4:
                list.Insert(random.Next(4), 1);
                break;
            case 5:
                list.RemoveAt(random.Next(4));
                break;
            case 6:
                list[random.Next(8)] = 2;
                break;
            case 7:
                _ = list[random.Next(8)];
                break;
            case 8:
                list.AddRange([1, 2, 3, 4, 5]);
                break;
            case 9:
                foreach (long _ in list)
                {
                }

                break;
            case 10:
                using (RegionListAccess<long> open = list.Open())
                {
                    open.Span.Fill(3);
                    open.Add(4);
                }

                break;
            case 11:
                list.Sort();
                break;
            default:
                list.Clear();
                break;
        }
    }

    private static void Use(RegionDictionary<int, long> dictionary, Random random)
    {
        int key = random.Next(500);
        switch (random.Next(12))
        {
            case < 4:
                dictionary[key] = 1;
                break;
            case < 7:
                dictionary.Remove(key);
                break;
            case 7:
                dictionary.TryGetValue(key, out _);
                break;
            case 8:
                foreach (KeyValuePair<int, long> _ in dictionary)
                {
                }

                break;
            case 9:
                using (RegionDictionaryAccess<int, long> open = dictionary.Open())
                {
                    open.GetValueRefOrAddDefault(key, out _)++;
                }

                break;
            case 10:
                dictionary.EnsureCapacity(random.Next(64));
                break;
            default:
                if (key == 0)
                {
                    dictionary.Clear();
                }

                break;
        }
    }

    /// <summary>Several threads use what one creates, in a region that is small, with nothing but guard pages around it.</summary>
    private void Race(Func<Region, Action<Random>> create)
    {
        output.WriteLine($"seed {Seed}");
        using Region region = Region.Create("race", 1.MB);
        Action<Random> use = create(region);
        RunThreads(thread => Repeat(use, new Random(Seed + thread)));
    }

    /// <summary>Puts anything where a collection's header and data are: what the worst race could leave there.</summary>
    private void Spoil(Func<Region, Action<Random>> create)
    {
        output.WriteLine($"seed {Seed}");
        Random random = new(Seed);
        for (int round = 0; round < 300; round++)
        {
            using Region region = Region.Create("spoiled", 64.KB);
            Buffer<long> first = region.Allocate<long>();
            Action<Random> use = create(region);
            int words = (int)(region.Statistics.InUse.Bytes / sizeof(int));
            WriteCapability<int> everything = new(first.Block, region.GetAllocateAccess().Incarnation, first.Start, 0, words);
            for (int i = 0; i < 100; i++)
            {
                using (DirectAccess<int> open = everything.GetDirectAccess())
                {
                    for (int spoiled = random.Next(1, 20); spoiled > 0; spoiled--)
                    {
                        // The headers are at the beginning.
                        open[random.Next(random.Next(2) == 0 ? Math.Min(words, 16) : words)] = random.Next(4) switch
                        {
                            0 => random.Next(-4, 200),
                            1 => random.Next(),
                            2 => int.MaxValue - random.Next(3),
                            _ => -random.Next(),
                        };
                    }
                }

                TryUse(use, random);
            }
        }
    }

    /// <summary>Threads use what a field holds while one writes it with collections of different regions.</summary>
    private void Tear(Action<Region> write, Action<Random> use)
    {
        output.WriteLine($"seed {Seed}");
        using Region small = Region.Create("small", 64.KB);
        using Region large = Region.Create("large", 16.MB);
        large.Allocate<long>(20_000).GetWriteAccess().Modify(static (ref long item) => item = long.MaxValue - 5);
        RunThreads(thread =>
        {
            if (thread > 0)
            {
                Repeat(use, new Random(Seed + thread));
                return;
            }

            for (int i = 0; i < Operations; i++)
            {
                try
                {
                    write(i % 2 == 0 ? small : large);
                }
                catch (Exception failure) when (failure is RegionExhaustedException or InvalidOperationException or ArgumentException)
                {
                    small.Reset();
                    large.Reset();
                }
            }
        });
    }

    private static void Repeat(Action<Random> use, Random random)
    {
        for (int i = 0; i < Operations; i++)
        {
            TryUse(use, random);
        }
    }

    private static void TryUse(Action<Random> use, Random random)
    {
        try
        {
            use(random);
        }
        catch (Exception failure) when (failure is InvalidOperationException or ArgumentException or RegionExhaustedException or KeyNotFoundException)
        {
            // What a broken rule may lead to.
        }
    }

    private static void RunThreads(Action<int> body)
    {
        Exception? failure = null;
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(number => new Thread(() =>
        {
            try
            {
                body(number);
            }
            catch (Exception caught)
            {
                Interlocked.CompareExchange(ref failure, caught, null);
            }
        }))];
        Array.ForEach(threads, static thread => thread.Start());
        Array.ForEach(threads, static thread => thread.Join());
        Assert.Null(failure);
    }
}
