using Fidelity.BareWire.Schemas;

namespace Fidelity.BareWire.Layout;

/// <summary>
/// The fixed layout of a schema's type, which messages of that type can be decoded into. Generated where the schema's file
/// asks for layouts.
/// </summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IBareLayout<TSelf> : IBareStruct<TSelf>
    where TSelf : unmanaged, IBareLayout<TSelf>
{
    /// <summary>The type in the schema. Made when it is first asked for: for error messages.</summary>
    static abstract BareTypeDefinition BareType { get; }

    /// <summary>How many levels of lists, maps, optionals, unions and structs a value can have inside each other.</summary>
    static abstract int Depth { get; }

    /// <summary>Reads a value into its place in a graph.</summary>
    /// <param name="reader">Reads the message.</param>
    /// <param name="message">The whole message, to compare the keys of maps in.</param>
    /// <param name="builder">Builds the graph.</param>
    /// <param name="slot">The place, all zero.</param>
    /// <exception cref="BareFormatException">The bytes are no such value.</exception>
    static abstract void Read(scoped ref BareReader reader, ReadOnlySpan<byte> message, scoped ref LayoutBuilder builder, LayoutSlot<TSelf> slot);
}
