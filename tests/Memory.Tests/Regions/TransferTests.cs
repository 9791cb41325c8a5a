namespace Fidelity.Memory.Tests.Regions;

public sealed class TransferTests : IDisposable
{
    private const int Small = 1000;
    private const int Large = 100_000;

    private readonly Region _source = Region.Create("source", 16.MB);
    private readonly Region _target = Region.Create("target", 16.MB);

    public void Dispose()
    {
        _source.Dispose();
        _target.Dispose();
    }

    [Fact]
    public void A_large_buffer_keeps_its_address_and_a_small_one_its_content()
    {
        Buffer<int> large = Filled(Large);
        nuint before = Addresses.Of(large);
        Buffer<int> moved = large.Transfer(_target);
        Assert.Equal(before, Addresses.Of(moved));
        AssertFilled(moved);
        AssertFilled(Filled(Small).Transfer(_target));
        Assert.Equal("target", moved.RegionName);
    }

    [Theory]
    [InlineData(Small)]
    [InlineData(Large)]
    public void Round_trips_keep_content_and_books(int length)
    {
        Buffer<int> buffer = Filled(length);
        List<ReadCapability<int>> old = [];
        for (int i = 0; i < 20; i++)
        {
            old.Add(buffer.GetReadAccess());
            buffer = buffer.Transfer(i % 2 == 0 ? _target : _source);
            AssertFilled(buffer);
            Assert.All(old, static dead => Assert.False(dead.IsValid));
        }

        if (length == Large)
        {
            Assert.Equal((400_000L, 0L), (_source.Statistics.InUse.Bytes, _target.Statistics.InUse.Bytes));
            Assert.Equal(ByteSize.Zero, _target.Statistics.Committed);
        }
    }

    [Theory]
    [InlineData(Small)]
    [InlineData(Large)]
    public async Task A_transfer_waits_for_another_threads_access(int length)
    {
        Buffer<int> buffer = Filled(length);
        WriteCapability<int> capability = buffer.GetWriteAccess();
        using Borrower borrower = Borrower.Open(capability, atTheEnd: static memory => memory[0] = -5);
        Task<Buffer<int>> transfer = Task.Run(() => buffer.Transfer(_target, Timeout.InfiniteTimeSpan));
        Assert.True(SpinWait.SpinUntil(() => !capability.IsValid, TimeSpan.FromMinutes(1)), "the transfer has not begun");
        Assert.False(transfer.IsCompleted);
        borrower.Close();
        Assert.Equal(-5, (await transfer).GetReadAccess()[0]);
        Refusal.ExpectOf(capability, CapabilityFailure.Transferred, "source");
    }

    [Theory]
    [InlineData(Small)]
    [InlineData(Large)]
    public void A_transfer_that_waits_in_vain_leaves_the_buffer_and_revokes(int length)
    {
        Buffer<int> buffer = Filled(length);
        WriteCapability<int> capability = buffer.GetWriteAccess();
        using (Borrower.Open(capability, atTheEnd: static memory => memory[0] = 0))
        {
            TimeoutException refusal = Assert.Throws<TimeoutException>(() => buffer.Transfer(_target, TimeSpan.FromMilliseconds(20)));
            Assert.Contains("'source'", refusal.Message, StringComparison.Ordinal);
        }

        Refusal.ExpectOf(capability, CapabilityFailure.Revoked, "source");
        AssertFilled(buffer);
        AssertFilled(buffer.Transfer(_target));
    }

    [Theory]
    [InlineData(Small)]
    [InlineData(Large)]
    public void A_transfer_under_this_threads_own_access_is_refused_and_changes_nothing(int length)
    {
        Buffer<int> buffer = Filled(length);
        WriteCapability<int> capability = buffer.GetWriteAccess();
        using (DirectAccess<int> access = capability.GetDirectAccess())
        {
            Refusal.Expect(CapabilityFailure.Conflict, "source", () => buffer.Transfer(_target));
            access[0] = 0;
        }

        Assert.True(capability.IsValid);
        AssertFilled(buffer);
    }

    [Fact]
    public void Where_a_buffer_cannot_go_it_stays()
    {
        foreach (int length in (int[])[Small, Large])
        {
            Buffer<int> buffer = Filled(length);
            Assert.Contains("'source'", Assert.Throws<ArgumentException>(() => buffer.Transfer(_source)).Message, StringComparison.Ordinal);
            AllocateCapability stale = _target.GetAllocateAccess();
            _target.Reset();
            Refusal.Expect(CapabilityFailure.Reset, "target", () => buffer.Transfer(stale));
            Region gone = Region.Create("gone", 1.MB);
            AllocateCapability ofGone = gone.GetAllocateAccess();
            gone.Dispose();
            Assert.Throws<ObjectDisposedException>(() => buffer.Transfer(gone));
            Refusal.Expect(CapabilityFailure.Released, "gone", () => buffer.Transfer(ofGone));
            AssertFilled(buffer);
        }
    }

    [Theory]
    [InlineData(Small)]
    [InlineData(Large)]
    public void Of_two_that_transfer_at_once_one_succeeds(int length)
    {
        using Region other = Region.Create("other", 64.MB);
        for (int round = 0; round < 100; round++)
        {
            Buffer<int> buffer = Filled(length);
            using Barrier start = new(2);
            Buffer<int>?[] moved = new Buffer<int>?[2];
            Parallel.Invoke(
                new ParallelOptions { MaxDegreeOfParallelism = -1 },
                () => moved[0] = TryTransfer(buffer, _target, start),
                () => moved[1] = TryTransfer(buffer, other, start));
            Assert.Single(moved, static one => one is not null);
            AssertFilled((moved[0] ?? moved[1])!.Value);
            _target.Reset();
            other.Reset();
            _source.Reset();
        }

        static Buffer<int>? TryTransfer(Buffer<int> buffer, Region target, Barrier start)
        {
            start.SignalAndWait();
            try
            {
                return buffer.Transfer(target);
            }
            catch (CapabilityException refusal) when (refusal.Reason == CapabilityFailure.Transferred)
            {
                return null;
            }
        }
    }

    [Fact]
    public void Opposite_transfers_do_not_wait_for_each_other()
    {
        using Barrier start = new(2);
        Together.Run(() => Exchange(_source, _target), () => Exchange(_target, _source));

        void Exchange(Region from, Region to)
        {
            start.SignalAndWait();
            Buffer<int> buffer = from.Allocate<int>(Large);
            for (int i = 0; i < 500; i++)
            {
                buffer = buffer.Transfer(to, Timeout.InfiniteTimeSpan).Transfer(from, Timeout.InfiniteTimeSpan);
            }
        }
    }

    [Fact]
    public void The_targets_way_of_sharing_holds_for_what_it_receives()
    {
        using Region exclusive = Region.Create(new RegionOptions { Name = "exclusive", Budget = 4.MB, Sharing = Sharing.ExclusiveWriter });
        foreach (int length in (int[])[Small, Large])
        {
            WriteCapability<int> moved = Filled(length).Transfer(exclusive).GetWriteAccess();
            using DirectAccess<int> access = moved.GetDirectAccess();
            Refusal.Expect(CapabilityFailure.Conflict, "exclusive", () => moved.GetDirectAccess().Dispose());
        }
    }

    [Theory]
    [InlineData(10)]
    [InlineData(Large)]
    public void A_buffer_keeps_the_alignment_that_was_asked_for(int length)
    {
        _target.Allocate<byte>(8);
        for (int i = 0; i < 8; i++)
        {
            Buffer<int> moved = _source.Allocate<int>(length, 256).Transfer(_target);
            Assert.Equal(0u, Addresses.Of(moved) % 256);
            _target.Allocate<byte>(8);
        }
    }

    private static void AssertFilled(Buffer<int> buffer)
    {
        using ReadOnlyAccess<int> access = buffer.GetReadAccess().GetDirectAccess();
        for (int i = 0; i < access.Length; i++)
        {
            if (access[i] != i)
            {
                Assert.Fail($"element {i} is {access[i]}");
            }
        }
    }

    private Buffer<int> Filled(int length)
    {
        Buffer<int> buffer = _source.Allocate<int>(length);
        using DirectAccess<int> access = buffer.GetWriteAccess().GetDirectAccess();
        for (int i = 0; i < length; i++)
        {
            access[i] = i;
        }

        return buffer;
    }
}
