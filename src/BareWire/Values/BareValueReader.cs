using Fidelity.BareWire.Schemas;
using Fidelity.BareWire.Values.Tree;
using Fidelity.BareWire.Values.Walking;

namespace Fidelity.BareWire.Values;

/// <summary>Decodes messages by a schema, without a type in C#. Thread-safe.</summary>
public static class BareValueReader
{
    /// <summary>Decodes a message that is exactly one value of a type. Cost: 24 bytes a value, in proportion to what is read.</summary>
    /// <param name="type">The type.</param>
    /// <param name="message">The message.</param>
    /// <param name="limits">What it may ask for, or null for <see cref="BareLimits.Default"/>.</param>
    /// <exception cref="BareFormatException">It is no such message; offset, path and reason say why.</exception>
    public static BareValue Decode(BareTypeDefinition type, ReadOnlySpan<byte> message, BareLimits? limits = null) =>
        MessageWalker<TreeBuilder>.Walk(type, message, limits, new TreeBuilder()).Root;
}
