using System.Text;
using Fidelity.BareWire.Schemas;
using Fidelity.BareWire.Values;

namespace Fidelity.BareWire.Tests.Values;

/// <summary>Messages as JSON text and back.</summary>
internal static class JsonText
{
    public static string Of(BareTypeDefinition type, ReadOnlySpan<byte> message)
    {
        using MemoryStream output = new();
        BareJson.Write(type, message, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    /// <summary>Without the white space outside strings.</summary>
    public static string Compact(BareTypeDefinition type, ReadOnlySpan<byte> message)
    {
        using MemoryStream output = new();
        using (System.Text.Json.Utf8JsonWriter writer = new(output, BareJson.WriterOptions with { Indented = false }))
        {
            BareJson.Write(type, message, writer);
        }

        return Encoding.UTF8.GetString(output.ToArray());
    }

    public static byte[] Read(BareTypeDefinition type, string json, BareLimits? limits = null) =>
        BareJson.Read(type, Encoding.UTF8.GetBytes(json), limits).ToArray();
}
