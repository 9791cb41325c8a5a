using Fidelity.BareWire.Schemas;
using Fidelity.BareWire.Values.Tree;

namespace Fidelity.BareWire.Values;

/// <summary>Encodes values by a schema, without a type in C#. Thread-safe.</summary>
public static class BareValueWriter
{
    /// <summary>Encodes a value as a message. Cost: one copy of the message.</summary>
    /// <param name="type">The type.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="BareValueException">The value is none of that type; the message says which part of it, what was expected and what was found.</exception>
    public static byte[] Encode(BareTypeDefinition type, BareValue value) => TreeEncoder.Encode(type, value);
}
