using Fidelity.BareWire.Layout;
using Fidelity.BareWire.Tests.Layout.Samples;

namespace Fidelity.BareWire.Tests.Layout.Fuzzing;

/// <summary>
/// Breaks valid graphs at random, and sees that each is either refused or can be read to the last value, and that nothing
/// is ever read outside, whether it was verified or not.
/// </summary>
internal static class LayoutFuzz
{
    private const int ReadUnverifiedEvery = 8;

    private static readonly LayoutLimits Limits = new() { Depth = 64, ExpandedBytes = 1 << 20 };

    /// <summary>Runs a number of mutations; the same seed gives the same mutations.</summary>
    /// <returns>How many of the mutated graphs were still accepted.</returns>
    /// <exception cref="LayoutFuzzException">A graph was accepted that cannot be read, or something was read outside.</exception>
    internal static long Run(int seed, long mutations)
    {
        GraphMutator mutator = new(new Random(seed));
        FuzzSubject[] subjects =
        [
            new FuzzSubject<Customer>(SampleGraphs.Customer(), static (walk, view) => walk.Visit(view, in view.Root)),
            new FuzzSubject<Tree>(SampleGraphs.Tree(4), static (walk, view) => walk.Visit(view, in view.Root)),
            new FuzzSubject<Vertex>(SampleGraphs.Diamonds(6), static (walk, view) => walk.Visit(view, in view.Root)),
            new FuzzSubject<Chapter>(SampleGraphs.Chapters(), static (walk, view) => walk.Visit(view, in view.Root)),
            new FuzzSubject<Numbers>(SampleGraphs.Numbers(20), static (walk, view) => walk.Visit(view, in view.Root)),
        ];
        long accepted = 0;
        for (long i = 0; i < mutations; i++)
        {
            FuzzSubject subject = subjects[i % subjects.Length];
            Span<byte> graph = mutator.Mutate(subject.Graph);
            try
            {
                accepted += subject.Try(graph, Limits, readUnverified: i / subjects.Length % ReadUnverifiedEvery == 0) ? 1 : 0;
            }
            catch (Exception unexpected)
            {
                throw new LayoutFuzzException($"Seed {seed}, mutation {i}: {unexpected.Message} The graph: {Convert.ToHexString(graph)}", unexpected);
            }
        }

        return accepted;
    }
}
