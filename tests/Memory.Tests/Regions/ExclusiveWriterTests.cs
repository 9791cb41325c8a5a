namespace Fidelity.Memory.Tests.Regions;

public sealed class ExclusiveWriterTests : IDisposable
{
    private readonly Region _region = Region.Create(new RegionOptions { Name = "exclusive", Budget = 4.MB, Sharing = Sharing.ExclusiveWriter });

    public static TheoryData<bool, bool, string, bool, int> Pairs
    {
        get
        {
            TheoryData<bool, bool, string, bool, int> data = [];
            bool[] either = [false, true];
            foreach (bool firstWrites in either)
            {
                foreach (bool secondWrites in either)
                {
                    foreach (string place in (string[])["same", "overlap", "inside", "before", "after", "far", "empty"])
                    {
                        foreach (bool otherThread in either)
                        {
                            data.Add(firstWrites, secondWrites, place, otherThread, 100);
                            data.Add(firstWrites, secondWrites, place, otherThread, 100_000);
                        }
                    }
                }
            }

            return data;
        }
    }

    public void Dispose() => _region.Dispose();

    [Theory]
    [MemberData(nameof(Pairs))]
    public void One_writer_or_many_readers_of_any_element(bool firstWrites, bool secondWrites, string place, bool otherThread, int length)
    {
        WriteCapability<int> all = _region.Allocate<int>(length).GetWriteAccess();
        WriteCapability<int> first = all.Slice(20, 20);
        WriteCapability<int> second = place switch
        {
            "same" => all.Slice(20, 20),
            "overlap" => all.Slice(39, 20),
            "inside" => all.Slice(25, 2),
            "before" => all.Slice(10, 10),
            "after" => all.Slice(40, 10),
            "far" => all.Slice(90, 10),
            _ => all.Slice(25, 0),
        };
        bool together = place is "same" or "overlap" or "inside";
        CapabilityFailure? expected = together && (firstWrites || secondWrites) ? CapabilityFailure.Conflict : null;
        if (otherThread)
        {
            using Borrower borrower = firstWrites ? Borrower.Open(first) : Borrower.Open(first.AsReadOnly());
            AssertOpens(second, secondWrites, expected, "another thread", firstWrites);
            borrower.Close();
            AssertOpens(second, secondWrites, null, "", firstWrites);
        }
        else if (firstWrites)
        {
            using (first.GetDirectAccess())
            {
                AssertOpens(second, secondWrites, expected, "this thread", firstWrites);
            }
        }
        else
        {
            using (first.AsReadOnly().GetDirectAccess())
            {
                AssertOpens(second, secondWrites, expected, "this thread", firstWrites);
            }
        }

        AssertOpens(second, secondWrites, null, "", firstWrites);
        AssertOpens(first, true, null, "", firstWrites);
    }

    [Fact]
    public void Different_buffers_never_conflict()
    {
        WriteCapability<int> first = _region.Allocate<int>(10).GetWriteAccess();
        WriteCapability<int> second = _region.Allocate<int>(10).GetWriteAccess();
        using DirectAccess<int> one = first.GetDirectAccess();
        using DirectAccess<int> two = second.GetDirectAccess();
        one[9] = two[0] = 1;
    }

    [Fact]
    public void Many_readers_close_in_any_order_before_a_writer_comes_in()
    {
        WriteCapability<int> capability = _region.Allocate<int>(10).GetWriteAccess();
        ReadOnlyAccess<int> a = capability.AsReadOnly().GetDirectAccess();
        ReadOnlyAccess<int> b = capability.AsReadOnly().GetDirectAccess();
        ReadOnlyAccess<int> c = capability.AsReadOnly().Slice(5).GetDirectAccess();
        Assert.False(capability.IsValid);
        b.Dispose();
        a.Dispose();
        Assert.False(capability.IsValid);
        Assert.True(capability.Slice(0, 5).IsValid);
        c.Dispose();
        capability[0] = 1;
    }

    [Fact]
    public void A_reset_forgets_who_had_what_open()
    {
        WriteCapability<int> old = _region.Allocate<int>(10).GetWriteAccess();
        using (DirectAccess<int> access = old.GetDirectAccess())
        {
            _region.Reset();
            WriteCapability<int> next = _region.Allocate<int>(10).GetWriteAccess();
            using DirectAccess<int> nextAccess = next.GetDirectAccess();
            access[0] = 1;
            nextAccess[0] = 2;
            Assert.False(next.IsValid);
            Refusal.Expect(CapabilityFailure.Reset, "exclusive", () => _ = old[0]);
        }

        _region.Reset();
        WriteCapability<int> last = _region.Allocate<int>(10).GetWriteAccess();
        last[0] = 3;
        Assert.Equal(3, last[0]);
        _region.Dispose();
        Assert.Equal(0, _region.Statistics.AwaitingBorrowers);
    }

    [Fact]
    public void A_thread_that_ended_with_its_access_open_blocks_nobody()
    {
        for (int round = 0; round < 20; round++)
        {
            WriteCapability<int> capability = _region.Allocate<int>(10).GetWriteAccess();
            Borrower.OpenAndDie(capability);
            capability[0] = 1;
            Borrower.OpenAndDie(capability);
            OtherThread.Run(() => capability[0] = 2);
            Assert.Equal(2, capability[0]);
        }
    }

    [Fact]
    public void A_copy_that_is_closed_too_closes_nobody_elses_access()
    {
        WriteCapability<int> capability = _region.Allocate<int>(10).GetWriteAccess();
        DirectAccess<int> access = capability.GetDirectAccess();
        DirectAccess<int> copy = access;
        access.Dispose();
        using Borrower borrower = Borrower.Open(capability);
        copy.Dispose();
        Assert.False(capability.IsValid);
        _region.Dispose();
        Assert.Equal(1, _region.Statistics.AwaitingBorrowers);
    }

    [Fact]
    public void Released_while_open_it_is_reclaimed_at_the_close()
    {
        WriteCapability<int> capability = _region.Allocate<int>(10).GetWriteAccess();
        using (Borrower.Open(capability, atTheEnd: static memory => memory[0] = 1))
        {
            Assert.False(_region.Release(TimeSpan.Zero));
        }

        Assert.Equal((0, 0L), (_region.Statistics.AwaitingBorrowers, _region.Statistics.Committed.Bytes));
    }

    [Fact]
    public void Writers_of_many_threads_are_never_inside_together()
    {
        WriteCapability<long> capability = _region.Allocate<long>(2).GetWriteAccess();
        int inside = 0;
        long entered = 0;
        Together.Run(4, _ =>
        {
            for (int i = 0; i < 20_000; i++)
            {
                if (capability.TryGetDirectAccess(out DirectAccess<long> access))
                {
                    Assert.Equal(1, Interlocked.Increment(ref inside));
                    access[0]++;
                    Interlocked.Increment(ref entered);
                    Interlocked.Decrement(ref inside);
                    access.Dispose();
                }
            }
        });
        Assert.Equal(entered, capability[0]);
        Assert.True(entered > 0);
    }

    private static void AssertOpens(WriteCapability<int> capability, bool write, CapabilityFailure? expected, string whose, bool blockerWrites)
    {
        void Open()
        {
            if (write)
            {
                capability.GetDirectAccess().Dispose();
            }
            else
            {
                capability.AsReadOnly().GetDirectAccess().Dispose();
            }
        }

        if (expected is not { } reason)
        {
            Open();
            return;
        }

        CapabilityException refusal = Refusal.Expect(reason, "exclusive", Open);
        Assert.Contains($"open it for {(write ? "writing" : "reading")}", refusal.Message, StringComparison.Ordinal);
        Assert.Contains($"{whose} has it open for {(blockerWrites ? "writing" : "reading")}", refusal.Message, StringComparison.Ordinal);
    }
}
