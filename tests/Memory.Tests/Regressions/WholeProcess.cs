namespace Fidelity.Memory.Tests.Regressions;

/// <summary>Tests that use something that there is once in a process: no other test runs meanwhile.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class WholeProcess
{
    public const string Name = "Regressions that need the whole process";
}
