using FsCheck;
using FsCheck.Fluent;
using Xunit.Abstractions;

namespace Fidelity.Memory.Tests.Regions;

public sealed class RandomSequenceTests(ITestOutputHelper output)
{
    private const int Cases = 10_000;
    private const ulong Seed = 20_250_107;

    [Fact]
    public void Any_sequence_of_steps_does_what_the_model_does()
    {
        output.WriteLine($"seed {Seed}, {Cases * Effort.Factor} cases");
        Gen<SequenceStep> step = Gen.Choose(0, Enum.GetValues<StepKind>().Length - 1)
            .SelectMany(static kind => Gen.Choose(0, 1000), static (kind, first) => (kind, first))
            .SelectMany(static _ => Gen.Choose(0, 100_000), static (pair, second) => new SequenceStep((StepKind)pair.kind, pair.first, second));
        Arbitrary<SequenceStep[]> sequences = Arb.From(Gen.Choose(1, 150).SelectMany(length => Gen.ArrayOf(step, length)), Shorter);
        int ran = 0;
        Prop.ForAll(sequences, steps =>
            {
                ran++;
                RegionModel.Run(steps);
                return true;
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Cases * Effort.Factor).WithReplay(Seed, 1));
        Assert.True(ran >= Cases);
    }

    /// <summary>A sequence without one stretch, long stretches first.</summary>
    private static IEnumerable<SequenceStep[]> Shorter(SequenceStep[] steps)
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
