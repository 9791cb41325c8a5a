namespace Fidelity.BareWire.Schemas;

/// <summary>A difference between two schemas.</summary>
public sealed class SchemaFinding
{
    private readonly FindingPath _path;

    internal SchemaFinding(FindingPath path, SchemaDirections breaks, string message, SourceSpan oldSpan, SourceSpan newSpan)
    {
        _path = path;
        Breaks = breaks;
        Message = message;
        OldSpan = oldSpan;
        NewSpan = newSpan;
    }

    /// <summary>Where in a message, from a type that no other uses: <c>Person.Customer.orders[].quantity</c>. A difference that several types share is found once.</summary>
    public string Path => _path.ToString();

    /// <summary>Which readers it shuts out.</summary>
    public SchemaDirections Breaks { get; }

    /// <summary>What differs, and why it matters.</summary>
    public string Message { get; }

    /// <summary>Where in the old schema; the default value if it has no such place.</summary>
    public SourceSpan OldSpan { get; }

    /// <summary>Where in the new schema; the default value if it has no such place.</summary>
    public SourceSpan NewSpan { get; }

    /// <summary>Path and message.</summary>
    public override string ToString() => $"{Path}: {Message}";
}
