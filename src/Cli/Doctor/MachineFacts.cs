using System.Globalization;

namespace Fidelity.Cli.Doctor;

/// <summary>What of this machine the Memory part's behaviour depends on.</summary>
internal static class MachineFacts
{
    private const string Unknown = "unknown";

    public static IReadOnlyList<MachineFact> Read() =>
    [
        new("page_size", "page size", Environment.SystemPageSize.ToString(CultureInfo.InvariantCulture), "the granularity of protection and of resident memory"),
        new("transparent_huge_pages", "transparent huge pages", Selected(FirstLine("/sys/kernel/mm/transparent_hugepage/enabled")), "always: small regions may become resident in 2 MB steps"),
        new("overcommit_memory", "overcommit mode", FirstLine("/proc/sys/vm/overcommit_memory"), "2: a reservation counts against the commit limit"),
        new("max_map_count", "max_map_count", FirstLine("/proc/sys/vm/max_map_count"), "an upper limit on mappings: two to three per region with guard pages"),
        new("membarrier", "membarrier", Membarrier.Describe(), "makes releasing cheap; without it, every release interrupts all cores another way"),
    ];

    private static string FirstLine(string file)
    {
        try
        {
            return File.ReadLines(file).FirstOrDefault() ?? Unknown;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Unknown;
        }
    }

    /// <summary>The word in brackets of the kernel's <c>always [madvise] never</c>.</summary>
    private static string Selected(string choices)
    {
        var start = choices.IndexOf('[', StringComparison.Ordinal);
        var end = choices.IndexOf(']', StringComparison.Ordinal);
        return start >= 0 && end > start ? choices[(start + 1)..end] : choices;
    }
}
