using Fidelity.BareWire.Schemas;

namespace Fidelity.BareWire.Tests.Wire.Framing;

/// <summary>Writes a text, and then finds that it cannot be encoded.</summary>
internal abstract class HalfWayCodec : IBareCodec<string>
{
    public static BareTypeDefinition BareType => throw new NotSupportedException("These tests read no schema.");

    public static int Depth => 0;

    public static string Read(ref BareReader reader) => reader.ReadString();

    public static void Write(ref BareWriter writer, string value)
    {
        writer.WriteString(value);
        throw new BareValueException("Expected a value, found null.");
    }
}
