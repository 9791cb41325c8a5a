namespace Fidelity.BareWire;

/// <summary>A type of the union that an abstract class or an interface with <see cref="BareSchemaAttribute"/> is.</summary>
/// <param name="tag">Its number on the wire.</param>
/// <param name="type">A type with <see cref="BareSchemaAttribute"/> that inherits the class or implements the interface. Without members it is <c>void</c>: its tag says all.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class BareMemberAttribute(ulong tag, Type type) : Attribute
{
    /// <summary>Its number on the wire.</summary>
    public ulong Tag { get; } = tag;

    /// <summary>The type.</summary>
    public Type Type { get; } = type;
}
