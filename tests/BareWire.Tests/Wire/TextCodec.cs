using Fidelity.BareWire.Schemas;

namespace Fidelity.BareWire.Tests.Wire;

/// <summary>A message that is one text.</summary>
internal abstract class TextCodec : IBareCodec<string>
{
    public static BareTypeDefinition BareType { get; } = new("Text", new PrimitiveType(PrimitiveKind.Str));

    public static int Depth => 0;

    public static string Read(ref BareReader reader) => reader.ReadString();

    public static void Write(ref BareWriter writer, string value) => writer.WriteString(value);
}
