namespace Fidelity.Memory.Tests.Collections;

/// <summary>A key whose hash codes are all the same.</summary>
public readonly record struct CollidingKey(int Number)
{
    public bool Equals(CollidingKey other) => Number == other.Number;

    public override int GetHashCode() => 42;
}
