using Fidelity.Memory;
using Flights.Parsing;
using Flights.Reporting;

namespace Flights.Writing;

/// <summary>What the command line asks to be written.</summary>
/// <param name="File">What to read, and how strictly.</param>
/// <param name="Form">What to write its records as.</param>
/// <param name="OutputPath">Where they go; null for standard output.</param>
/// <param name="Budget">The most memory of regions; null for no limit.</param>
/// <param name="Progress">How to show progress.</param>
internal sealed record WriteOptions(FlightFile File, WrittenForm Form, string? OutputPath, ByteSize? Budget, ProgressStyle Progress);
