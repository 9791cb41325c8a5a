using System.Globalization;

namespace Flights.Measuring;

/// <summary>Tells how far the work is, a whole per cent at a time, and allocates nothing for it.</summary>
internal sealed class ProgressReporter(Action<int> tell)
{
    private int _lastPercent = -1;

    /// <summary>Nobody wants to know.</summary>
    public static ProgressReporter None { get; } = new(static _ => { });

    /// <summary>Tells the process that reads a stream, a line for each per cent.</summary>
    public static ProgressReporter To(Stream output) => new(percent => WriteLine(output, percent));

    public void Report(double done)
    {
        int percent = (int)(done * 100);
        if (percent != _lastPercent)
        {
            _lastPercent = percent;
            tell(percent);
        }
    }

    private static void WriteLine(Stream output, int percent)
    {
        Span<byte> line = stackalloc byte[8];
        if (percent.TryFormat(line, out int length, provider: CultureInfo.InvariantCulture))
        {
            line[length] = (byte)'\n';
            output.Write(line[..(length + 1)]);
            output.Flush();
        }
    }
}
