namespace Flights.Writing;

/// <summary>What records are written as.</summary>
internal enum WrittenForm
{
    /// <summary>An array of objects, as <c>fidelity schema encode</c> takes it.</summary>
    Json,

    /// <summary>One message of type Flights of the schema <c>flights.bare</c>.</summary>
    Bare,

    /// <summary>One graph in the fixed layout.</summary>
    Layout,
}
