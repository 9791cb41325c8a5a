namespace Fidelity.Memory.Tests.Collections;

/// <summary>The contract, over <see cref="RegionString"/>.</summary>
public sealed class RegionStringContractTests : TextContract, IDisposable
{
    private readonly Region _region = Region.Create("texts", 1.MB);

    public void Dispose() => _region.Dispose();

    protected override ITextSubject Create(string text) => new RegionStringSubject(new RegionString(_region, text), _region);
}
