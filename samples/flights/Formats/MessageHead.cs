using Fidelity.BareWire;
using Fidelity.BareWire.Values;

namespace Flights.Formats;

/// <summary>
/// What a file with a message of flights begins with. All flights are of one size, so the head and the length of the file
/// say whether the message is whole before a single flight is read.
/// </summary>
/// <param name="Length">The bytes of the head: where the first flight begins.</param>
/// <param name="Count">The number of flights.</param>
internal readonly record struct MessageHead(int Length, int Count)
{
    /// <summary>The size of a flight in a message: two numbers of 4 bytes and one of 8.</summary>
    public const int RecordSize = sizeof(int) + sizeof(int) + sizeof(double);

    private const int LongestHead = 10;

    /// <summary>The head of a message with a number of flights.</summary>
    public static MessageHead For(int count) => new(BareReader.SizeOfUInt((uint)count), count);

    /// <summary>Reads the head of a file.</summary>
    /// <param name="file">The file, which is left at the first flight.</param>
    /// <param name="path">Its name, for errors.</param>
    /// <exception cref="FlightsException">The file is not exactly one message of flights.</exception>
    public static MessageHead Read(FileStream file, string path)
    {
        Span<byte> start = stackalloc byte[LongestHead];
        try
        {
            start = start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
            if (TryRead(start, file.Length, out MessageHead head))
            {
                file.Position = head.Length;
                return head;
            }
        }
        catch (IOException failure)
        {
            throw InputFile.Unreadable(path, RecordFormat.Bare, failure.Message);
        }

        throw Explain(path);
    }

    /// <summary>Says why a file is not a message of flights, with the offset and the path in the message.</summary>
    public static FlightsException Explain(string path)
    {
        using MappedFile mapped = MappedFile.Open(path, RecordFormat.Bare);
        try
        {
            BareMessage.Check(FlightSchema.Flights, mapped.Bytes);
        }
        catch (BareFormatException fault)
        {
            return Malformed(path, fault.Message);
        }

        return Malformed(path, "a whole message, but another a moment ago: the file changes while it is read");
    }

    public static FlightsException Malformed(string path, string found) => new(
        ExitCode.MalformedMessage,
        "this is not a BARE message of flights",
        ("file", path),
        ("expected", FormatNames.Expected(RecordFormat.Bare)),
        ("found", found),
        ("do", "Write such a file with --write bare or with 'fidelity schema encode', or say with --format what the file is."));

    private static bool TryRead(ReadOnlySpan<byte> start, long fileLength, out MessageHead head)
    {
        head = default;
        if (fileLength > BareLimits.Default.MaxBytes)
        {
            return false;
        }

        BareReader reader = new(start);
        try
        {
            ulong count = reader.ReadUInt();
            if (count > int.MaxValue || (long)count * RecordSize != fileLength - reader.Offset)
            {
                return false;
            }

            head = new MessageHead((int)reader.Offset, (int)count);
            return true;
        }
        catch (BareFormatException)
        {
            // The whole message is looked at to say where and why.
            return false;
        }
    }
}
