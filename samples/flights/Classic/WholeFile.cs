using Flights.Formats;
using Flights.Parsing;

namespace Flights.Classic;

/// <summary>Reads a file into an array.</summary>
internal static class WholeFile
{
    /// <exception cref="FlightsException">It is not there, cannot be read, or has more than 2 GB.</exception>
    public static byte[] Read(FlightFile file)
    {
        using FileStream stream = InputFile.Open(file.Path, file.Format);
        long length = stream.Length;
        if (length > Array.MaxLength)
        {
            throw InputFile.Unreadable(file.Path, file.Format, $"{length} bytes, more than fit into an array");
        }

        byte[] content = GC.AllocateUninitializedArray<byte>((int)length);
        try
        {
            int read = stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
            return read == content.Length ? content : content[..read];
        }
        catch (IOException failure)
        {
            throw InputFile.Unreadable(file.Path, file.Format, failure.Message);
        }
    }
}
