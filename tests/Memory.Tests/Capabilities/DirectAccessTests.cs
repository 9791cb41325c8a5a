namespace Fidelity.Memory.Tests.Capabilities;

public sealed class DirectAccessTests : IDisposable
{
    private readonly Region _region = Region.Create("opened", 4.MB);

    public void Dispose() => _region.Dispose();

    [Theory]
    [InlineData(-1)]
    [InlineData(10)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void An_index_out_of_range_is_refused_and_touches_nothing(int index)
    {
        WriteCapability<long> capability = _region.Allocate<long>(30).GetWriteAccess().Slice(10, 10);
        Refusal.Expect(CapabilityFailure.OutOfRange, "opened", () => _ = capability[index]);
        Refusal.Expect(CapabilityFailure.OutOfRange, "opened", () => capability[index] = 1);
        Refusal.Expect(CapabilityFailure.OutOfRange, "opened", () => _ = capability.AsReadOnly()[index]);
        Refusal.Expect(CapabilityFailure.OutOfRange, "opened", () =>
        {
            using DirectAccess<long> access = capability.GetDirectAccess();
            access[index] = 1;
        });
        CapabilityException refusal = Refusal.Expect(CapabilityFailure.OutOfRange, "opened", () =>
        {
            using ReadOnlyAccess<long> access = capability.AsReadOnly().GetDirectAccess();
            _ = access[index];
        });
        Assert.Contains($"{index}", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("10 elements", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dead_capability_says_why_it_is_dead_whatever_the_index()
    {
        Buffer<int> buffer = _region.Allocate<int>(10);
        WriteCapability<int> capability = buffer.GetWriteAccess();
        buffer.Revoke();
        Refusal.Expect(CapabilityFailure.Revoked, "opened", () => _ = capability[10]);
        _region.Dispose();
        Refusal.Expect(CapabilityFailure.Released, "opened", () => capability[-1] = 0);
    }

    [Fact]
    public void A_closed_access_covers_nothing_and_closes_any_number_of_times()
    {
        WriteCapability<int> capability = _region.Allocate<int>(10).GetWriteAccess();
        DirectAccess<int> other = capability.GetDirectAccess();
        DirectAccess<int> access = capability.GetDirectAccess();
        access.Dispose();
        access.Dispose();
        access.Dispose();
        Assert.Equal(0, access.Length);
        Assert.True(access.Span.IsEmpty);
        CapabilityFailure? reason = null;
        try
        {
            access[0] = 1;
        }
        catch (CapabilityException refusal)
        {
            reason = refusal.Reason;
        }

        Assert.Equal(CapabilityFailure.OutOfRange, reason);

        _region.Dispose();
        Assert.Equal(1, _region.Statistics.AwaitingBorrowers);
        other[0] = 3;
        other.Dispose();
        Assert.Equal(0, _region.Statistics.AwaitingBorrowers);
    }

    [Fact]
    public void Copies_of_an_access_that_are_closed_too_harm_nobody_later()
    {
        WriteCapability<int> capability = _region.Allocate<int>(10).GetWriteAccess();
        DirectAccess<int> access = capability.GetDirectAccess();
        DirectAccess<int> copy = access;
        DirectAccess<int> another = access;
        access.Dispose();
        copy.Dispose();
        another.Dispose();

        using DirectAccess<int> later = capability.GetDirectAccess();
        _region.Dispose();
        Assert.Equal(1, _region.Statistics.AwaitingBorrowers);
    }

    [Fact]
    public void Accesses_nest_across_regions_and_close_in_any_order()
    {
        using Region second = Region.Create("second", 4.MB);
        Buffer<int> a = _region.Allocate<int>(10);
        Buffer<int> b = second.Allocate<int>(100_000);
        DirectAccess<int> first = a.GetWriteAccess().GetDirectAccess();
        ReadOnlyAccess<int> again = a.GetReadAccess().GetDirectAccess();
        DirectAccess<int> other = b.GetWriteAccess().GetDirectAccess();
        ReadOnlyAccess<int> once = a.GetReadAccess().Slice(5).GetDirectAccess();
        first[5] = 50;
        first.Dispose();
        _region.Dispose();
        second.Dispose();
        Assert.Equal(50, again[5]);
        again.Dispose();
        Assert.Equal((1, 1), (_region.Statistics.AwaitingBorrowers, second.Statistics.AwaitingBorrowers));
        Assert.Equal(50, once[0]);
        once.Dispose();
        Assert.Equal((0, 1), (_region.Statistics.AwaitingBorrowers, second.Statistics.AwaitingBorrowers));
        other[99_999] = 1;
        other.Dispose();
        Assert.Equal(0, second.Statistics.AwaitingBorrowers);
    }

    [Fact]
    public void Value_span_ref_and_enumeration_are_the_same_memory()
    {
        WriteCapability<int> capability = _region.Allocate<int>(3).GetWriteAccess();
        using (DirectAccess<int> access = capability.GetDirectAccess())
        {
            access.Value = 1;
            ref int second = ref access[1];
            second = 2;
            access.Span[2] = 3;
            foreach (ref int element in access.Span)
            {
                element *= 10;
            }
        }

        using ReadOnlyAccess<int> read = capability.AsReadOnly().GetDirectAccess();
        Assert.Equal(10, read.Value);
        Assert.Equal([10, 20, 30], read.Span.ToArray());
        int sum = 0;
        foreach (int element in read.Span)
        {
            sum += element;
        }

        Assert.Equal(60, sum);
    }

    [Fact]
    public void Empty_buffers_open_and_have_no_value()
    {
        WriteCapability<int> capability = _region.Allocate<int>(0).GetWriteAccess();
        Assert.True(capability.IsValid);
        Refusal.Expect(CapabilityFailure.OutOfRange, "opened", () =>
        {
            using DirectAccess<int> access = capability.GetDirectAccess();
            access.Value = 1;
        });
    }

    [Fact]
    public void CopyFrom_copies_from_the_beginning_and_refuses_what_is_too_long()
    {
        WriteCapability<int> capability = _region.Allocate<int>(10).GetWriteAccess().Slice(2, 3);
        capability.CopyFrom([1, 2]);
        Assert.Equal((1, 2, 0), (capability[0], capability[1], capability[2]));
        Refusal.Expect(CapabilityFailure.OutOfRange, "opened", () => capability.CopyFrom([1, 2, 3, 4]));
        Assert.Equal((1, 2, 0), (capability[0], capability[1], capability[2]));
    }

    [Fact]
    public void Modify_closes_its_access_also_when_the_update_throws()
    {
        WriteCapability<int> capability = _region.Allocate<int>(10).GetWriteAccess();
        Assert.Throws<FormatException>(() => capability.Modify(static element => throw new FormatException()));
        Assert.Throws<FormatException>(() => capability.Modify(static (ref _) => throw new FormatException()));
        Assert.Throws<ArgumentNullException>(() => capability.Modify((Func<int, int>)null!));
        Assert.True(_region.Release(TimeSpan.Zero));
    }
}
