namespace Fidelity.Memory.Crashes;

/// <summary>A buffer that goes to another region, which overwrites it and is reset.</summary>
internal sealed class TransferGround(int workers, int length) : Ground(workers, length)
{
    private readonly Region _source = Region.Create("source", 32.MB);
    private readonly Region _target = Region.Create("target", 32.MB);
    private Buffer<long>? _posted;

    internal override Buffer<long> Recycle()
    {
        if (_posted is { } buffer)
        {
            Overwrite(buffer.Transfer(_target, Timeout.InfiniteTimeSpan), fresh: false);
            _target.Reset();
            _source.Reset();
        }

        UseAsSomebodyElse(_target);
        _target.Reset();
        return (_posted = Allocate(_source)).Value;
    }

    public override void Dispose()
    {
        _source.Dispose();
        _target.Dispose();
    }
}
