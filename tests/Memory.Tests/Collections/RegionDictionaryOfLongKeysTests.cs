namespace Fidelity.Memory.Tests.Collections;

/// <summary>The contract, with keys that differ in their high bits only.</summary>
public sealed class RegionDictionaryOfLongKeysTests : DictionaryContract<long>, IDisposable
{
    private readonly Region _region = Region.Create("dictionaries", 256.MB);

    public void Dispose() => _region.Dispose();

    protected override IDictionarySubject<long> Create(int capacity = 0) => new RegionDictionarySubject<long>(_region, capacity);

    protected override long Key(int number) => (long)number << 32;
}
