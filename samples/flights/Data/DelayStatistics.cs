using System.Text.Json.Serialization;

namespace Flights.Data;

/// <summary>The delays of one bucket, in minutes. All figures are exact.</summary>
/// <param name="Bucket">The hour, or the number of the distance band.</param>
/// <param name="Count">Flights in the bucket, at least 1.</param>
/// <param name="Mean">The arithmetic mean.</param>
/// <param name="Min">The smallest.</param>
/// <param name="Max">The largest.</param>
/// <param name="Median">The middle one, or the mean of the two in the middle.</param>
/// <param name="P90">The smallest delay that at least nine tenths of the flights do not exceed.</param>
/// <param name="Late">Flights more than <see cref="LateAfter"/> minutes late.</param>
internal sealed record DelayStatistics(int Bucket, long Count, double Mean, int Min, int Max, double Median, int P90, long Late)
{
    public const int LateAfter = 15;

    /// <summary>The part of the flights that is late, from 0 to 1.</summary>
    [JsonIgnore]
    public double LateShare => (double)Late / Count;

    /// <summary>How many flights do not exceed <see cref="P90"/>, at least.</summary>
    public static long RankOfP90(long count) => (count * 9 + 9) / 10;
}
