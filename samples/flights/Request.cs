using Fidelity.Memory;
using Flights.Measuring;
using Flights.Parsing;
using Flights.Writing;

namespace Flights;

/// <summary>What a command line asks for.</summary>
internal abstract record Request
{
    private Request()
    {
    }

    /// <summary>To show the options.</summary>
    internal sealed record Help(Action Show) : Request;

    /// <summary>To do the work, compare and report.</summary>
    internal sealed record Work(JobOptions Options) : Request;

    /// <summary>To write the records in another form.</summary>
    internal sealed record Written(WriteOptions Options) : Request;

    /// <summary>To do one way and answer to the process that started this one.</summary>
    internal sealed record Measured(Way Way, FlightFile File, ByteSize? Budget) : Request;
}
