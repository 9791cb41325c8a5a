namespace Flights.Classic;

/// <summary>The records of a file as objects.</summary>
internal interface IRecordSource
{
    /// <summary>Rows so far, malformed ones included.</summary>
    long RowsRead { get; }

    /// <summary>Rows that were skipped because they could not be read.</summary>
    long Malformed { get; }

    /// <summary>Bytes of text and rows that were written a second time.</summary>
    long BytesCopied { get; }

    /// <exception cref="FlightsException">The file is not what it should be.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    IEnumerable<FlightRecord> Read(int pass, CancellationToken cancellation);
}
