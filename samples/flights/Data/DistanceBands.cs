namespace Flights.Data;

/// <summary>The buckets of distances.</summary>
internal static class DistanceBands
{
    private static readonly string[] Names = ["under 250", "250–499", "500–749", "750–999", "1000–1499", "1500–1999", "2000 up"];

    public static int Count => Names.Length;

    public static string NameOf(int band) => Names[band];

    public static byte Of(int miles) => miles switch
    {
        < 250 => 0,
        < 500 => 1,
        < 750 => 2,
        < 1000 => 3,
        < 1500 => 4,
        < 2000 => 5,
        _ => 6,
    };
}
