namespace Fidelity.Memory.Tests.Collections;

/// <summary>The contract, over the class it was taken from.</summary>
public sealed class DictionaryTests : DictionaryContract<int>
{
    protected override IDictionarySubject<int> Create(int capacity = 0) => new DictionarySubject<int>(capacity);

    protected override int Key(int number) => number * 7;
}
