namespace Flights.Parsing;

/// <summary>The columns that are read.</summary>
internal enum Column
{
    Delay,
    Distance,
    Time,
}
