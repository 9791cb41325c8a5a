namespace Fidelity.BareWire.Fuzz;

/// <summary>Something that takes bytes from anyone.</summary>
internal interface IFuzzTarget
{
    /// <summary>What <c>--target</c> calls it.</summary>
    string Name { get; }

    /// <summary>A program or schema drawn at random, with a valid message for it. Depends on nothing but <paramref name="random"/>.</summary>
    IFuzzSubject Prepare(Random random);
}
