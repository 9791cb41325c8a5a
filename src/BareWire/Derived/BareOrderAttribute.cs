namespace Fidelity.BareWire;

/// <summary>
/// The place of a member among the fields of the schema, where that is not the order of declaration. If one member has a
/// place, all have. Gaps are allowed.
/// </summary>
/// <param name="order">Its place: fields ascend.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class BareOrderAttribute(int order) : Attribute
{
    /// <summary>Its place.</summary>
    public int Order { get; } = order;
}
