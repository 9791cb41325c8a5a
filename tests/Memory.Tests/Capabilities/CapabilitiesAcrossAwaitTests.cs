using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Fidelity.Memory.Tests.Capabilities;

public sealed class CapabilitiesAcrossAwaitTests : IDisposable
{
    private readonly Region _region = Region.Create("awaited", 4.MB);

    public void Dispose() => _region.Dispose();

    [Fact]
    public async Task A_capability_survives_an_await_that_resumes_on_another_thread()
    {
        WriteCapability<int> capability = _region.Allocate<int>(100).GetWriteAccess();
        capability[7] = 1;
        int before = Environment.CurrentManagedThreadId;
        await new NewThread();
        Assert.NotEqual(before, Environment.CurrentManagedThreadId);
        capability[7]++;
        int between = Environment.CurrentManagedThreadId;
        await new NewThread();
        Assert.NotEqual(between, Environment.CurrentManagedThreadId);
        using DirectAccess<int> access = capability.GetDirectAccess();
        Assert.Equal(2, access[7]);
    }

    [Fact]
    public async Task Accesses_open_and_close_between_awaits_in_one_method()
    {
        WriteCapability<long> capability = _region.Allocate<long>(10).GetWriteAccess();
        for (int i = 0; i < 100; i++)
        {
            Add(capability);
            await Task.Yield();
        }

        Assert.Equal(100, capability[9]);

        static void Add(WriteCapability<long> capability)
        {
            using DirectAccess<long> access = capability.GetDirectAccess();
            foreach (ref long element in access.Span)
            {
                element++;
            }
        }
    }

    [Fact]
    public async Task An_async_method_returns_a_capability()
    {
        ReadCapability<double> filled = await FillAsync(_region, 1000);
        using ReadOnlyAccess<double> access = filled.GetDirectAccess();
        Assert.Equal(999.0 * 1000 / 2, Sum(access.Span));

        static async Task<ReadCapability<double>> FillAsync(AllocateCapability region, int count)
        {
            WriteCapability<double> capability = region.Allocate<double>(count).GetWriteAccess();
            for (int i = 0; i < count; i++)
            {
                if (i % 250 == 0)
                {
                    await Task.Yield();
                }

                capability[i] = i;
            }

            return capability;
        }
    }

    [Fact]
    public async Task A_capability_goes_through_a_channel_to_another_task()
    {
        Channel<WriteCapability<int>> channel = Channel.CreateBounded<WriteCapability<int>>(2);
        Task<int> consumer = Task.Run(async () =>
        {
            int sum = 0;
            await foreach (WriteCapability<int> received in channel.Reader.ReadAllAsync())
            {
                sum += received[0];
                received[0] = -1;
            }

            return sum;
        });
        List<WriteCapability<int>> sent = [];
        for (int i = 1; i <= 100; i++)
        {
            WriteCapability<int> capability = _region.Allocate<int>().GetWriteAccess();
            capability[0] = i;
            sent.Add(capability);
            await channel.Writer.WriteAsync(capability);
        }

        channel.Writer.Complete();
        Assert.Equal(5050, await consumer);
        Assert.All(sent, static capability => Assert.Equal(-1, capability[0]));
    }

    [Fact]
    public void A_capability_lives_in_a_closure_on_another_thread()
    {
        WriteCapability<int> capability = _region.Allocate<int>(2).GetWriteAccess();
        Action increment = () => capability.Modify(static (ref element) => element++);
        increment();
        OtherThread.Run(increment);
        Assert.Equal((2, 2), (capability[0], capability[1]));
    }

    [Fact]
    public void A_capability_lives_in_a_field_of_a_class_and_in_collections()
    {
        Account account = new(_region.Allocate<decimal>().GetWriteAccess());
        account.Deposit(12.5m);
        Assert.Equal(12.5m, account.Balance);

        ConcurrentDictionary<string, Account> accounts = new() { ["a"] = account };
        ConcurrentDictionary<string, ReadCapability<decimal>> balances = new() { ["a"] = account.Read };
        Parallel.For(0, 100, _ =>
        {
            lock (accounts)
            {
                accounts["a"].Deposit(1);
            }
        });
        Assert.Equal(112.5m, balances["a"][0]);

        HashSet<ReadCapability<decimal>> rights = [account.Read, account.Read, account.Read.Slice(0, 0)];
        Assert.Equal(2, rights.Count);
    }

    [Fact]
    public void An_iterator_keeps_a_capability_between_its_elements()
    {
        WriteCapability<int> capability = _region.Allocate<int>(5).GetWriteAccess();
        for (int i = 0; i < 5; i++)
        {
            capability[i] = i * i;
        }

        using IEnumerator<int> squares = Elements(capability).GetEnumerator();
        Assert.True(squares.MoveNext());
        capability[1] = 100;
        Assert.True(squares.MoveNext());
        Assert.Equal(100, squares.Current);
        _region.Reset();
        Refusal.Expect(CapabilityFailure.Reset, "awaited", () => squares.MoveNext());

        static IEnumerable<int> Elements(ReadCapability<int> capability)
        {
            for (int i = 0; i < capability.Length; i++)
            {
                yield return capability[i];
            }
        }
    }

    [Fact]
    public async Task A_region_that_ends_during_an_await_refuses_what_comes_after()
    {
        Region region = Region.Create("short lived", 1.MB);
        WriteCapability<int> capability = region.Allocate<int>(1).GetWriteAccess();
        Task user = UseLaterAsync();
        region.Dispose();
        CapabilityException refusal = await Assert.ThrowsAsync<CapabilityException>(() => user);
        Assert.Equal((CapabilityFailure.Released, "short lived"), (refusal.Reason, refusal.RegionName));

        async Task UseLaterAsync()
        {
            while (!region.IsReleased)
            {
                await Task.Yield();
            }

            capability[0]++;
        }
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values)
        {
            sum += value;
        }

        return sum;
    }

    private sealed class Account(WriteCapability<decimal> balance)
    {
        public decimal Balance => balance[0];

        public ReadCapability<decimal> Read => balance.AsReadOnly();

        public void Deposit(decimal amount) => balance.Modify(amount, static (ref sum, more) => sum += more);
    }
}
