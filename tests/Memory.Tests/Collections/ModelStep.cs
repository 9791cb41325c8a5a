using FsCheck;
using FsCheck.Fluent;

namespace Fidelity.Memory.Tests.Collections;

/// <summary>One step of a random sequence of operations.</summary>
/// <param name="Operation">Which operation.</param>
/// <param name="First">Its first argument.</param>
/// <param name="Second">Its second argument.</param>
public readonly record struct ModelStep(int Operation, int First, int Second)
{
    /// <summary>Sequences over a number of operations; a failing one is made shorter by leaving steps out.</summary>
    public static Arbitrary<ModelStep[]> Sequences(int operations)
    {
        Gen<ModelStep> step =
            from operation in Gen.Choose(0, operations - 1)
            from first in Gen.Choose(-1, 12)
            from second in Gen.Choose(-1, 12)
            select new ModelStep(operation, first, second);
        return Arb.From(step.ArrayOf(), Shorter);
    }

    private static IEnumerable<ModelStep[]> Shorter(ModelStep[] steps)
    {
        for (int length = steps.Length / 2; length > 0; length /= 2)
        {
            for (int start = 0; start + length <= steps.Length; start += length)
            {
                yield return [.. steps[..start], .. steps[(start + length)..]];
            }
        }
    }
}
