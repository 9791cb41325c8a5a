namespace Fidelity.BareWire.Values.Tree;

/// <summary>Which member a union holds, and its value.</summary>
internal sealed class UnionValue(string member, BareValue value)
{
    internal string Member { get; } = member;

    internal BareValue Value { get; } = value;
}
