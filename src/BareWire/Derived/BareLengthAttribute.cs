namespace Fidelity.BareWire;

/// <summary>Fixes the number of elements of a list, or of bytes of data, so that the message does not say it.</summary>
/// <param name="length">The number, at least 1.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class BareLengthAttribute(int length) : Attribute
{
    /// <summary>The number.</summary>
    public int Length { get; } = length;
}
