namespace Fidelity.BareWire.Tests.Oracle;

/// <summary>A test against another implementation, which needs Node and, the first time, the npm registry.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OracleFactAttribute : FactAttribute
{
    public OracleFactAttribute() => Skip = OraclePackages.WhyAbsent;
}
