using System.Globalization;

namespace Flights.Measuring;

/// <summary>Tells the parent process how far the work is, a whole per cent at a time, and allocates nothing for it.</summary>
internal sealed class ProgressReporter(Stream output)
{
    private int _lastPercent = -1;

    /// <summary>Nobody wants to know.</summary>
    public static ProgressReporter None { get; } = new(Stream.Null);

    public void Report(double done)
    {
        int percent = (int)(done * 100);
        if (percent == _lastPercent)
        {
            return;
        }

        _lastPercent = percent;
        Span<byte> line = stackalloc byte[8];
        if (percent.TryFormat(line, out int length, provider: CultureInfo.InvariantCulture))
        {
            line[length] = (byte)'\n';
            output.Write(line[..(length + 1)]);
            output.Flush();
        }
    }
}
