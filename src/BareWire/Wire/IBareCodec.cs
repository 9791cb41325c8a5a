using Fidelity.BareWire.Schemas;

namespace Fidelity.BareWire;

/// <summary>
/// Reads and writes the values of one type of a schema. Generated types are their own codecs; an enum has one beside it.
/// </summary>
/// <typeparam name="T">The type of the values.</typeparam>
public interface IBareCodec<T>
{
    /// <summary>The type in the schema. Made when it is first asked for: for error messages and tools.</summary>
    static abstract BareTypeDefinition BareType { get; }

    /// <summary>How many levels of lists, maps, optionals, unions and structs a value can have inside each other.</summary>
    static abstract int Depth { get; }

    /// <summary>Reads a value. <see cref="Bare.Decode{T}(ReadOnlySpan{byte}, BareLimits)"/> adds the path to errors.</summary>
    /// <exception cref="BareFormatException">The bytes are no such value.</exception>
    static abstract T Read(ref BareReader reader);

    /// <summary>Writes a value.</summary>
    /// <exception cref="BareValueException">The value cannot be encoded, or the destination is too small.</exception>
    static abstract void Write(ref BareWriter writer, T value);
}
