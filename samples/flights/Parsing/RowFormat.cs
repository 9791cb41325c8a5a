using System.Globalization;

namespace Flights.Parsing;

/// <summary>How numbers are written. Both ways use the same rules.</summary>
internal static class RowFormat
{
    public const NumberStyles WholeNumber = NumberStyles.AllowLeadingSign;
    public const NumberStyles DecimalNumber = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>The longest line, in bytes, its end included.</summary>
    public const int LongestLine = 64 * 1024;
}
