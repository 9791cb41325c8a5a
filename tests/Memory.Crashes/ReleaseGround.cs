namespace Fidelity.Memory.Crashes;

/// <summary>A region that is released, with another one in its place.</summary>
internal sealed class ReleaseGround(int workers, int length) : Ground(workers, length)
{
    private Region _region = Region.Create("released", 4.MB);

    internal override Buffer<long> Recycle()
    {
        _region.Dispose();
        using (Region other = Region.Create("somebody else", 4.MB))
        {
            UseAsSomebodyElse(other);
        }

        _region = Region.Create("released", 4.MB);
        return Allocate(_region);
    }

    public override void Dispose() => _region.Dispose();
}
