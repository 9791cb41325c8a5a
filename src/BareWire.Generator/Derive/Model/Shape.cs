using Fidelity.BareWire.Generator.Emit;

namespace Fidelity.BareWire.Generator.Derive;

/// <summary>What is known of a C# type beyond its type in the schema. Compared by value.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its full name, where the schema does not say it.</param>
/// <param name="Underlying">Of an integer or enum, the type of the number.</param>
/// <param name="IsValueType">Whether it is never null.</param>
/// <param name="IsUnmanaged">Whether it holds no references.</param>
/// <param name="PlainSize">Of a type with [BareSchema], its size as <see cref="MappedType.PlainSize"/>.</param>
/// <param name="IsBlock">Whether its codec copies many of it at once.</param>
/// <param name="Parts">What is inside it.</param>
internal sealed record Shape(
    ShapeKind Kind,
    string Name = "",
    string Underlying = "",
    bool IsValueType = false,
    bool IsUnmanaged = false,
    int? PlainSize = null,
    bool IsBlock = false,
    EquatableArray<Shape> Parts = default)
{
    /// <summary>What the type of the schema says already.</summary>
    public static Shape Plain { get; } = new(ShapeKind.Plain);
}
