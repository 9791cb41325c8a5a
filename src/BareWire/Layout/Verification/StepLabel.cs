namespace Fidelity.BareWire.Layout.Verification;

/// <summary>How names become a path.</summary>
internal static class StepLabel
{
    internal static string Join(string outer, string inner) => outer.Length == 0 ? inner : inner.Length == 0 ? outer : $"{outer}.{inner}";
}
