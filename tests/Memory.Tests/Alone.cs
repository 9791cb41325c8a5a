namespace Fidelity.Memory.Tests;

/// <summary>Tests of figures that belong to the whole process: nothing else runs meanwhile.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "Alone in the process";
}
