namespace Fidelity.Memory.Tests.Collections;

/// <summary>The contract, over <see cref="RegionDictionary{TKey, TValue}"/>.</summary>
public sealed class RegionDictionaryContractTests : DictionaryContract<int>, IDisposable
{
    private readonly Region _region = Region.Create("dictionaries", 256.MB);

    public void Dispose() => _region.Dispose();

    protected override IDictionarySubject<int> Create(int capacity = 0) => new RegionDictionarySubject<int>(_region, capacity);

    protected override int Key(int number) => number * 7;
}
