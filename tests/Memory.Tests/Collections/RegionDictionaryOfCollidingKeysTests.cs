namespace Fidelity.Memory.Tests.Collections;

/// <summary>The contract, with keys whose hash codes are all the same.</summary>
public sealed class RegionDictionaryOfCollidingKeysTests : DictionaryContract<CollidingKey>, IDisposable
{
    private readonly Region _region = Region.Create("dictionaries", 256.MB);

    protected override int Many => 3_000;

    public void Dispose() => _region.Dispose();

    protected override IDictionarySubject<CollidingKey> Create(int capacity = 0) => new RegionDictionarySubject<CollidingKey>(_region, capacity);

    protected override CollidingKey Key(int number) => new(number);
}
