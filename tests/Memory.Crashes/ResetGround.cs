namespace Fidelity.Memory.Crashes;

/// <summary>A region that is reset.</summary>
internal sealed class ResetGround(int workers, int length) : Ground(workers, length)
{
    private readonly Region _region = Region.Create("reset", 4.MB);

    internal override Buffer<long> Recycle()
    {
        _region.Reset();
        UseAsSomebodyElse(_region);
        _region.Reset();
        return Allocate(_region);
    }

    public override void Dispose() => _region.Dispose();
}
