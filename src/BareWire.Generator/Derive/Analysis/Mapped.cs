namespace Fidelity.BareWire.Generator.Derive;

/// <summary>A C# type in the schema.</summary>
/// <param name="wire">The type in the schema.</param>
/// <param name="shape">What else is known of the C# type.</param>
internal sealed class Mapped(BareType wire, Shape shape)
{
    public BareType Wire { get; } = wire;

    public Shape Shape { get; } = shape;
}
