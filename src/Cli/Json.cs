using System.Text.Encodings.Web;
using System.Text.Json;

namespace Fidelity.Cli;

/// <summary>How every <c>--json</c> output is written.</summary>
internal static class Json
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Print(Action<Utf8JsonWriter> write)
    {
        using (var output = Console.OpenStandardOutput())
        using (var writer = new Utf8JsonWriter(output, Options))
        {
            write(writer);
        }

        Console.WriteLine();
    }
}
