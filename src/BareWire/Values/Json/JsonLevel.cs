namespace Fidelity.BareWire.Values.Json;

/// <summary>What the reading of JSON must know about a level it is in the middle of.</summary>
internal struct JsonLevel
{
    /// <summary>Where it begins in the message.</summary>
    internal int Start;

    /// <summary>Where the places of a struct's fields begin.</summary>
    internal int FirstPlace;

    /// <summary>The keys of a map so far.</summary>
    internal KeySet Keys;
}
