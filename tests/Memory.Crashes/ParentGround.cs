namespace Fidelity.Memory.Crashes;

/// <summary>A child region that ends with the reset of its parent.</summary>
internal sealed class ParentGround(int workers, int length) : Ground(workers, length)
{
    private readonly Region _parent = Region.Create("parent", 16.MB);

    internal override Buffer<long> Recycle()
    {
        _parent.Reset();
        UseAsSomebodyElse(_parent);
        return Allocate(_parent.CreateChild("child", 4.MB));
    }

    public override void Dispose() => _parent.Dispose();
}
