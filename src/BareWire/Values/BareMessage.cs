using Fidelity.BareWire.Schemas;
using Fidelity.BareWire.Values.Walking;

namespace Fidelity.BareWire.Values;

/// <summary>Checks messages by a schema, without a type in C# and without building values. Thread-safe.</summary>
public static class BareMessage
{
    /// <summary>Makes sure that a message is exactly one value of a type. Little is allocated, whatever the message says; the keys of maps are kept in rented memory.</summary>
    /// <param name="type">The type.</param>
    /// <param name="message">The message.</param>
    /// <param name="limits">What it may ask for, or null for <see cref="BareLimits.Default"/>.</param>
    /// <exception cref="BareFormatException">It is not; offset, path and reason say why.</exception>
    public static void Check(BareTypeDefinition type, ReadOnlySpan<byte> message, BareLimits? limits = null) =>
        MessageWalker<NoVisitor>.Walk(type, message, limits, default);
}
