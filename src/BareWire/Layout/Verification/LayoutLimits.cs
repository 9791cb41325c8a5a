namespace Fidelity.BareWire.Layout;

/// <summary>What a verifier accepts at most. Immutable and thread-safe.</summary>
public sealed class LayoutLimits
{
    private readonly int _depth = 256;
    private readonly int _count = int.MaxValue;
    private readonly int _bytes = int.MaxValue;
    private readonly long _expandedBytes = 1L << 30;

    /// <summary>Depth 256, 2 GB, of which sharing may make 1 GB or, where there is no sharing, what there is.</summary>
    public static LayoutLimits Default { get; } = new();

    /// <summary>The most references on any way from the root; the links of chains do not count. 256 if not set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int Depth
    {
        get => _depth;
        init => _depth = NotNegative(value, nameof(Depth));
    }

    /// <summary>The most elements of one array, or bytes of one text. Not limited if not set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int Count
    {
        get => _count;
        init => _count = NotNegative(value, nameof(Count));
    }

    /// <summary>The most bytes of a graph with its header. Not limited, but by the 2 GB that are possible, if not set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int Bytes
    {
        get => _bytes;
        init => _bytes = NotNegative(value, nameof(Bytes));
    }

    /// <summary>
    /// The most bytes that someone would visit who follows every reference, and what is shared as often as it is shared.
    /// Never less than the graph has. 1 GB if not set.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public long ExpandedBytes
    {
        get => _expandedBytes;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(ExpandedBytes));
            _expandedBytes = value;
        }
    }

    private static int NotNegative(int value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value, name);
        return value;
    }
}
