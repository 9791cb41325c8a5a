namespace Fidelity.BareWire;

/// <summary>Keeps a member out of the schema. It is not encoded, and has its initial value after decoding.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class BareIgnoreAttribute : Attribute;
