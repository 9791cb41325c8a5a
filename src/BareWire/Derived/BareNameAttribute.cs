namespace Fidelity.BareWire;

/// <summary>
/// The name in the schema, where that is not the C# name: of a type or an enum, of a member (else in camelCase), or of an
/// enum's value (else in UPPER_SNAKE_CASE).
/// </summary>
/// <param name="name">The name in the schema.</param>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum | AttributeTargets.Property | AttributeTargets.Field,
    Inherited = false)]
public sealed class BareNameAttribute(string name) : Attribute
{
    /// <summary>The name in the schema.</summary>
    public string Name { get; } = name;
}
