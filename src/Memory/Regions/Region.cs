using System.Diagnostics;
using Fidelity.Memory.Diagnostics;
using Fidelity.Memory.Pages;
using Fidelity.Memory.Regions;

namespace Fidelity.Memory;

/// <summary>
/// An explicit lifetime: buffers are allocated in it one after the other from native pages, and end together when it
/// is reset or released. All members are thread-safe. Dispose it; one that is forgotten is released after the
/// garbage collector finds it, and counted as leaked.
/// </summary>
public sealed unsafe partial class Region : IDisposable
{
    /// <summary>Buffers of at least this many bytes get pages of their own, which <see cref="Buffer{T}.Transfer(AllocateCapability)"/> moves without copying.</summary>
    internal const int LargeBuffer = 256 * 1024;

    private static readonly ByteSize DefaultCapacity = PageSource.Current.HasHardwareProtection ? 1.GB : 64.MB;

    private readonly object _gate = new();
    private readonly RegionOptions _options;
    private readonly Region? _parent;
    private readonly List<RegionBlock> _large = [];
    private readonly List<RegionBlock> _spare = [];
    private readonly List<RegionBlock> _retiring = [];
    private readonly List<Region> _children = [];
    private readonly List<Region> _endedChildren = [];
    private readonly long _id = RegionKeys.Next();

    private RegionBlock _main;
    private Access _protection = Access.ReadWrite;
    private bool _released;
    private long _charged;
    private long _reserved;
    private long _committed;
    private long _endedAllocations;
    private long _peakInUse;
    private long _resets;

    internal Region(RegionOptions options, Region? parent)
    {
        ArgumentException.ThrowIfNullOrEmpty(options.Name);
        _options = options;
        _parent = parent;
        if (options.ReleasePolicy == ReleasePolicy.Fence && !PageSource.Current.HasHardwareProtection)
        {
            throw PortablePageSource.NotSupported("ReleasePolicy.Fence");
        }

        ByteSize capacity = options.Capacity ?? options.Budget ?? DefaultCapacity;
        if (options.Budget is { } budget && budget < capacity)
        {
            capacity = budget;
        }

        if (capacity.Bytes > long.MaxValue / 4)
        {
            throw new ArgumentOutOfRangeException(nameof(options), capacity, $"Region '{options.Name}' cannot reserve {capacity}: no address space is that large.");
        }

        MainCapacity = (nuint)capacity.Bytes;
        _main = NewBlock(MainCapacity, dedicated: false);
        try
        {
            if (options.Prefault)
            {
                Prefault(_main);
            }
        }
        catch
        {
            Reclaim(_main);
            GC.SuppressFinalize(this);
            throw;
        }

        _main.Publish(RegionKeys.Next());
        MemoryMeter.RegionBegins();
    }

    /// <summary>Releases a region that was forgotten.</summary>
    ~Region()
    {
        if (_main is null || _released)
        {
            return;
        }

        long started = Stopwatch.GetTimestamp();
        int ended = EndQuietly();
        try
        {
            MemoryMeter.RegionLeaked();
            MemoryMeter.Released(ended, started);
        }
        catch (Exception)
        {
            // A listener's failure on the finalizer's thread would end the process; the region has ended all the same.
        }
    }

    /// <summary>What errors and metrics call the region.</summary>
    public string Name => _options.Name;

    /// <summary>The most memory that the region and its children may have committed together, or null.</summary>
    public ByteSize? Budget => _options.Budget;

    /// <summary>Whether the region has been released.</summary>
    public bool IsReleased => Volatile.Read(ref _released);

    /// <summary>The region's figures now. Cost: a lock, and time in proportion to its large buffers.</summary>
    public RegionStatistics Statistics
    {
        get
        {
            lock (_gate)
            {
                long inUse = InUseNow();
                return new RegionStatistics(
                    new ByteSize(_reserved),
                    new ByteSize(_committed),
                    new ByteSize(inUse),
                    new ByteSize(Math.Max(_peakInUse, inUse)),
                    _endedAllocations + AllocationsNow(),
                    _resets,
                    _retiring.Count,
                    _children.Count);
            }
        }
    }

    internal RegionOptions Options => _options;

    internal nuint MainCapacity { get; }

    /// <summary>The key that begins the present lease of a pooled region; keys before it belong to earlier owners.</summary>
    internal long LeaseKey { get; private set; }

    /// <summary>Creates a region without a budget of its own.</summary>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="InsufficientMemoryException">The system refuses the addresses.</exception>
    public static Region Create(string name) => new(new RegionOptions { Name = name }, parent: null);

    /// <summary>Creates a region with a budget in bytes, which is also the addresses it reserves.</summary>
    /// <inheritdoc cref="Create(string)" path="/exception"/>
    public static Region Create(string name, ByteSize budget) => new(new RegionOptions { Name = name, Budget = budget }, parent: null);

    /// <summary>Creates a region as the options say.</summary>
    /// <inheritdoc cref="Create(string)" path="/exception"/>
    /// <exception cref="PlatformNotSupportedException">The options ask for what only Linux offers.</exception>
    public static Region Create(RegionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new Region(options, parent: null);
    }

    /// <summary>
    /// Creates a region that ends when this one is reset or released, if not before, and whose memory counts against
    /// this one's budget too.
    /// </summary>
    /// <exception cref="ObjectDisposedException">This region has been released.</exception>
    /// <inheritdoc cref="Create(string)" path="/exception"/>
    public Region CreateChild(string name, ByteSize? budget = null) =>
        CreateChild(_options with { Name = name, Budget = budget, Capacity = budget ?? _options.Capacity ?? _options.Budget, Prefault = false });

    /// <inheritdoc cref="CreateChild(string, ByteSize?)"/>
    public Region CreateChild(RegionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        lock (_gate)
        {
            ThrowIfReleased();
            Region child = new(options, this);
            _children.Add(child);
            return child;
        }
    }

    /// <summary>The right to allocate in this region until it is reset or released, to be handed to code that must not end it.</summary>
    /// <exception cref="ObjectDisposedException">The region has been released.</exception>
    public AllocateCapability GetAllocateAccess()
    {
        lock (_gate)
        {
            ThrowIfReleased();
            return new AllocateCapability(this, _main.Incarnation);
        }
    }

    /// <summary>The name and the figures.</summary>
    public override string ToString()
    {
        RegionStatistics now = Statistics;
        return $"Region '{Name}': {now.InUse} in use, {now.Committed} committed, {now.Reserved} reserved{(IsReleased ? ", released" : "")}";
    }

    /// <summary>Whether memory of this region, or of a child that has ended, waits for a borrower.</summary>
    private bool IsAwaited
    {
        get
        {
            lock (_gate)
            {
                return _retiring.Count > 0 || _endedChildren.Exists(static child => child.IsAwaited);
            }
        }
    }

    private bool IsBetweenOwners => _released || _main.Incarnation == 0;

    private long InUseNow()
    {
        if (IsBetweenOwners)
        {
            return 0;
        }

        long sum = (long)_main.InUse;
        foreach (RegionBlock block in _large)
        {
            sum += (long)block.InUse;
        }

        return sum;
    }

    private long AllocationsNow()
    {
        if (IsBetweenOwners)
        {
            return 0;
        }

        long sum = _main.Allocations + _main.SharedAllocations;
        foreach (RegionBlock block in _large)
        {
            sum += block.SharedAllocations;
        }

        return sum;
    }

    /// <summary>What the meter sums over all regions: bytes in use, and allocations of incarnations that have not ended.</summary>
    internal (long InUse, long Allocations) Glance()
    {
        lock (_gate)
        {
            return (InUseNow(), AllocationsNow());
        }
    }

    /// <summary>How a key that this region granted, and that is over, came to its end.</summary>
    internal CapabilityFailure WhyOver(long key) => IsReleased || key < LeaseKey ? CapabilityFailure.Released : CapabilityFailure.Reset;

    /// <summary>Whether the region is in the given incarnation at this moment.</summary>
    internal bool IsIn(long incarnation) => incarnation != 0 && Volatile.Read(ref Volatile.Read(ref _main).Incarnation) == incarnation;

    /// <summary>Whether the block is the one that stands for its region in a count of regions.</summary>
    internal bool IsMain(RegionBlock block) => block == Volatile.Read(ref _main);

    private void ThrowIfReleased()
    {
        if (_released)
        {
            throw new ObjectDisposedException(nameof(Region), $"Region '{Name}' has been released; it can neither be used nor revived. Create a new one.");
        }
    }
}
