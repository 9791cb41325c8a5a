namespace Fidelity.Memory.Tests.Collections;

/// <summary>The contract, over <see cref="RegionList{T}"/>.</summary>
public sealed class RegionListContractTests : ListContract, IDisposable
{
    private readonly Region _region = Region.Create("lists", 64.MB);

    public void Dispose() => _region.Dispose();

    protected override IListSubject Create(int capacity = 0) => new RegionListSubject(_region, capacity);
}
