namespace Fidelity.Memory.Tests.Regressions;

/// <summary>
/// Two threads write and read the same field without synchronisation, so that offset and length are not of one
/// capability. Each field must be read once, or what was checked is not what is used.
/// </summary>
public sealed class TornCapabilityTests : IDisposable
{
    private readonly TrimmedRegion _region = TrimmedRegion.Create();
    private readonly WriteCapability<long> _many;
    private readonly WriteCapability<long> _one;
    private WriteCapability<long> _writer;
    private ReadCapability<long> _reader;

    public TornCapabilityTests()
    {
        _many = _region.First.GetWriteAccess();
        _one = _region.Last.GetWriteAccess();
        _writer = _many;
        _reader = _many;
    }

    public void Dispose() => _region.Dispose();

    [Fact]
    public void Its_indexer_writes_only_what_was_checked() =>
        StressWriter(() => _writer[TrimmedRegion.Elements - 1] = TrimmedRegion.Inside);

    [Fact]
    public void Its_indexer_reads_only_what_was_checked() =>
        StressWriter(() => Assert.Equal(TrimmedRegion.Inside, _writer[TrimmedRegion.Elements - 1]));

    [Fact]
    public void The_indexer_of_a_reading_one_reads_only_what_was_checked() =>
        StressReader(() => Assert.Equal(TrimmedRegion.Inside, _reader[TrimmedRegion.Elements - 1]));

    [Fact]
    public void Its_access_is_as_long_as_was_checked() => StressWriter(() =>
    {
        using DirectAccess<long> access = _writer.GetDirectAccess();
        access[access.Length - 1] = TrimmedRegion.Inside;
    });

    [Fact]
    public void The_span_of_its_access_is_as_long_as_was_checked() => StressWriter(() =>
    {
        using DirectAccess<long> access = _writer.GetDirectAccess();
        access.Span[^1] = TrimmedRegion.Inside;
    });

    [Fact]
    public void The_access_of_a_reading_one_is_as_long_as_was_checked() => StressReader(() =>
    {
        using ReadOnlyAccess<long> access = _reader.GetDirectAccess();
        Assert.Equal(TrimmedRegion.Inside, access[access.Length - 1]);
    });

    [Fact]
    public void An_access_that_was_tried_for_is_as_long_as_was_checked() => StressWriter(() =>
    {
        if (_writer.TryGetDirectAccess(out DirectAccess<long> access))
        {
            access[access.Length - 1] = TrimmedRegion.Inside;
            access.Dispose();
        }
    });

    [Fact]
    public void An_access_of_a_reading_one_that_was_tried_for_is_as_long_as_was_checked() => StressReader(() =>
    {
        if (_reader.TryGetDirectAccess(out ReadOnlyAccess<long> access))
        {
            long last = access[access.Length - 1];
            access.Dispose();
            Assert.Equal(TrimmedRegion.Inside, last);
        }
    });

    private void StressWriter(Action use) => StressAgainst(
        () =>
        {
            _writer = _many;
            _writer = _one;
        },
        use);

    private void StressReader(Action use) => StressAgainst(
        () =>
        {
            _reader = _many;
            _reader = _one;
        },
        use);

    private void StressAgainst(Action overwrite, Action use)
    {
        using (new Rival(overwrite))
        {
            Stress.Repeat(() =>
            {
                try
                {
                    use();
                }
                catch (CapabilityException refusal)
                {
                    Assert.Equal(CapabilityFailure.OutOfRange, refusal.Reason);
                }
            });
        }

        _region.AssertNothingBeyond();
    }
}
