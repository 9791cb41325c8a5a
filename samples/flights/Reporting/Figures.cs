using System.Globalization;
using Fidelity.Memory;

namespace Flights.Reporting;

/// <summary>Figures as people read them.</summary>
internal static class Figures
{
    public static string Count(double count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>All of a number of ways.</summary>
    public static string HowMany(int ways) => ways == 2 ? "Both" : $"All {Count(ways)}";

    public static string Bytes(long bytes) => new ByteSize(bytes).ToString();

    public static string Seconds(double seconds) => seconds switch
    {
        0 => "0",
        < 0.01 => string.Create(CultureInfo.InvariantCulture, $"{seconds * 1000:0.00} ms"),
        < 1 => string.Create(CultureInfo.InvariantCulture, $"{seconds * 1000:0} ms"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{seconds:0.00} s"),
    };

    public static string Percent(double share) => share.ToString("0 %", CultureInfo.InvariantCulture);

    public static string Minutes(double minutes) => minutes.ToString("0.#", CultureInfo.InvariantCulture).Replace('-', '−');

    public static string Times(double factor) => factor.ToString(factor < 10 ? "0.0 ×" : "N0", CultureInfo.InvariantCulture) + (factor < 10 ? "" : " ×");

    public static string Hour(int hour) => hour.ToString("00", CultureInfo.InvariantCulture);
}
