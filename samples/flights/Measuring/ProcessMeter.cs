using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using Flights.Formats;

namespace Flights.Measuring;

/// <summary>Reads the process's figures when the work begins and again when it ends.</summary>
internal sealed class ProcessMeter
{
    private readonly long _resident = PeakResidentBytes();
    private readonly int _gen0 = GC.CollectionCount(0);
    private readonly int _gen1 = GC.CollectionCount(1);
    private readonly int _gen2 = GC.CollectionCount(2);
    private readonly TimeSpan _pause = GC.GetTotalPauseDuration();
    private readonly TimeSpan _compilation = JitInfo.GetCompilationTime();
    private readonly TimeSpan _processor = Environment.CpuUsage.TotalTime;
    private readonly long _managed = GC.GetTotalAllocatedBytes(precise: true);
    private readonly long _began = Stopwatch.GetTimestamp();

    public Measurement Stop(Way way, RecordFormat format, long rows, long bytesCopied, long regionPeakBytes)
    {
        double seconds = Stopwatch.GetElapsedTime(_began).TotalSeconds;
        long managed = GC.GetTotalAllocatedBytes(precise: true) - _managed;

        // A generation's count includes the collections of the generations above it.
        int gen0 = GC.CollectionCount(0) - _gen0;
        int gen1 = GC.CollectionCount(1) - _gen1;
        int gen2 = GC.CollectionCount(2) - _gen2;
        return new Measurement(
            way,
            format,
            seconds,
            (JitInfo.GetCompilationTime() - _compilation).TotalSeconds,
            CompiledPassSeconds: 0,
            (Environment.CpuUsage.TotalTime - _processor).TotalSeconds,
            rows / seconds,
            bytesCopied,
            managed,
            gen0 - gen1,
            gen1 - gen2,
            gen2,
            (GC.GetTotalPauseDuration() - _pause).TotalSeconds,
            _resident,
            PeakResidentBytes(),
            regionPeakBytes);
    }

    private static long PeakResidentBytes()
    {
        const string Field = "VmHWM:";
        if (!OperatingSystem.IsLinux())
        {
            using Process self = Process.GetCurrentProcess();
            return self.PeakWorkingSet64;
        }

        string line = File.ReadLines("/proc/self/status").First(line => line.StartsWith(Field, StringComparison.Ordinal));
        return long.Parse(line[Field.Length..^" kB".Length], NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture) * 1024;
    }
}
