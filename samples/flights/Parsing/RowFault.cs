namespace Flights.Parsing;

/// <summary>What is wrong with a line.</summary>
internal enum RowFault
{
    None,
    FieldCount,
    Delay,
    Distance,
    Time,
    TooLong,
}
