namespace Fidelity.Memory.Tests.Collections;

/// <summary>The contract, over the class it was taken from.</summary>
public sealed class ListTests : ListContract
{
    protected override IListSubject Create(int capacity = 0) => new ListSubject(capacity);
}
