namespace Fidelity.Memory.Tests.Regressions;

/// <summary>
/// A region whose usable pages go on beyond its limit, so that what reaches too far is seen in the data instead of
/// ending the process.
/// </summary>
internal sealed class TrimmedRegion : IDisposable
{
    internal const int Elements = 4096;
    internal const long Inside = 1;
    private const int ElementsBeyond = 2 * Elements;

    private TrimmedRegion()
    {
        Region.Allocate<long>((2 * Elements) + ElementsBeyond);
        Region.Reset();
        First = Region.Allocate<long>(Elements);
        Buffer<long> between = Region.Allocate<long>(Elements - 1);
        Last = Region.Allocate<long>(1);
        foreach (Buffer<long> buffer in new[] { First, between, Last })
        {
            buffer.GetWriteAccess().Modify(static _ => Inside);
        }

        Region.Trim();
    }

    /// <summary>The first elements of the region.</summary>
    internal Buffer<long> First { get; }

    /// <summary>The one element after as many others.</summary>
    internal Buffer<long> Last { get; }

    private Region Region { get; } = Region.Create("trimmed", 240.KB);

    internal static TrimmedRegion Create() => new();

    /// <summary>Asserts that nothing was written beyond the limit.</summary>
    internal void AssertNothingBeyond()
    {
        using ReadOnlyAccess<long> beyond = Region.Allocate<long>(ElementsBeyond).GetReadAccess().GetDirectAccess();
        Assert.Equal(-1, beyond.Span.IndexOfAnyExcept(0));
    }

    public void Dispose() => Region.Dispose();
}
