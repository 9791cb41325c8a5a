namespace Fidelity.BareWire.Tests.Schemas;

/// <summary>A test over the schemas of other implementations, which are not part of this repository.</summary>
public sealed class CorpusFactAttribute : FactAttribute
{
    public const string Variable = "FIDELITY_BARE_CORPORA";

    public CorpusFactAttribute()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } folder || !Directory.Exists(folder))
        {
            Skip = $"Set {Variable} to a folder with checkouts of other implementations of BARE.";
        }
    }
}
