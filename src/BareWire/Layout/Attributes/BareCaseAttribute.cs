namespace Fidelity.BareWire.Layout;

/// <summary>A value that a <see cref="BareUnionAttribute"/> may hold.</summary>
/// <param name="tag">The tag that says that it does.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class BareCaseAttribute(ulong tag) : Attribute
{
    /// <summary>The tag that says that the union holds this value.</summary>
    public ulong Tag { get; } = tag;

    /// <inheritdoc cref="BareFieldAttribute.Shared"/>
    public bool Shared { get; set; }
}
