namespace Flights.Measuring;

/// <summary>How the work is done.</summary>
internal enum Way
{
    Fidelity,
    Classic,
}
