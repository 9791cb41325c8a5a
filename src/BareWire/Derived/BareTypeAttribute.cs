namespace Fidelity.BareWire;

/// <summary>
/// The type of a member in the schema, where that is not the one its C# type stands for: <c>"uint"</c> or <c>"u8"</c> for an
/// <see cref="int"/>, <c>"list&lt;int&gt;[4]"</c> for an array of <see cref="long"/>. On a member that may be null it is the
/// type of the value. Numbers are checked when they are encoded, and when a <c>uint</c> or <c>int</c> is decoded; types of
/// fixed size must fit into the C# type.
/// </summary>
/// <param name="type">The type as the schema language writes it.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class BareTypeAttribute(string type) : Attribute
{
    /// <summary>The type as the schema language writes it.</summary>
    public string Type { get; } = type;
}
