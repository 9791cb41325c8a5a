namespace Fidelity.BareWire;

/// <summary>How much a message may ask of its reader. Immutable.</summary>
public sealed record BareLimits
{
    /// <summary>1 GB, any count that the bytes allow, 128 levels.</summary>
    public static BareLimits Default { get; } = new();

    /// <summary>The most bytes that a message may have.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set to a negative number.</exception>
    public long MaxBytes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 1L << 30;

    /// <summary>The most elements that one list or map may have.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set to a negative number or more than an array can hold.</exception>
    public int MaxCount
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Array.MaxLength);
            field = value;
        }
    } = Array.MaxLength;

    /// <summary>The most levels of lists, maps, optionals, unions and structs that may be inside each other.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set below 1.</exception>
    public int MaxDepth
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 128;
}
