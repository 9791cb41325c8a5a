using System.Diagnostics;
using Fidelity.Memory.Diagnostics;

namespace Fidelity.Memory;

/// <summary>
/// Regions for many short-lived owners: each rents one, uses it, and returns it; nothing managed is allocated on the
/// way once the arenas exist. Thread-safe.
/// </summary>
public sealed class ArenaPool : IDisposable
{
    private const int CleanTogether = 8;
    private static readonly ByteSize KeptPages = 1.MB;
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(10);

    private readonly Lock _gate = new();
    private readonly ArenaConfiguration _configuration;
    private readonly List<Region> _all;
    private readonly Stack<Region> _free;
    private readonly List<Region> _returned;
    private readonly SemaphoreSlim _somethingReturned = new(0);
    private int _named;
    private int _rented;
    private bool _disposed;

    private ArenaPool(ArenaConfiguration configuration)
    {
        ArgumentException.ThrowIfNullOrEmpty(configuration.Name);
        ArgumentOutOfRangeException.ThrowIfLessThan(configuration.PoolSize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(configuration.ArenaSize.Bytes, 1);
        _configuration = configuration;
        _all = new List<Region>(configuration.PoolSize);
        _free = new Stack<Region>(configuration.PoolSize);
        _returned = new List<Region>(configuration.PoolSize);
    }

    /// <summary>How the arenas are.</summary>
    public ArenaConfiguration Configuration => _configuration;

    /// <summary>How many arenas are rented now.</summary>
    public int Rented => Volatile.Read(ref _rented);

    /// <summary>How many arenas exist: rented, free, or waiting to be cleaned.</summary>
    public int Created
    {
        get
        {
            lock (_gate)
            {
                return _all.Count;
            }
        }
    }

    /// <summary>How many arenas have been returned and not been cleaned yet.</summary>
    internal int AwaitingCleaning
    {
        get
        {
            lock (_gate)
            {
                return _returned.Count;
            }
        }
    }

    /// <summary>Creates a pool for a workload.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The workload is none of the known ones.</exception>
    public static ArenaPool Create(Workload workload) => Create(ArenaConfiguration.For(workload));

    /// <summary>Creates a pool. A predictable one makes all its arenas, resident, at once; others make them when they are first needed.</summary>
    /// <exception cref="ArgumentException">The configuration has an empty name, no arenas, or arenas without bytes.</exception>
    /// <exception cref="RegionExhaustedException">A predictable pool's memory cannot be had.</exception>
    public static ArenaPool Create(ArenaConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArenaPool pool = new(configuration);
        if (configuration.AllocationStrategy == AllocationStrategy.Predictable)
        {
            try
            {
                while (pool._all.Count < configuration.PoolSize)
                {
                    pool._free.Push(pool.CreateArena());
                }
            }
            catch
            {
                pool.Dispose();
                throw;
            }
        }

        return pool;
    }

    /// <summary>Rents an arena. It is empty, and its memory reads as zero.</summary>
    /// <exception cref="RegionExhaustedException">All arenas are rented, or still borrowed.</exception>
    /// <exception cref="ObjectDisposedException">The pool has been disposed.</exception>
    public Arena Rent() => TryRent(out Arena arena)
        ? arena
        : throw new RegionExhaustedException(_configuration.Name, _configuration.ArenaSize, ByteSize.Zero,
            $"Pool '{_configuration.Name}' has no arena to rent: all {_configuration.PoolSize} are rented or still borrowed. Return arenas, wait with RentAsync, or create the pool with a larger PoolSize.");

    /// <summary>Rents an arena if there is one.</summary>
    /// <exception cref="ObjectDisposedException">The pool has been disposed.</exception>
    public bool TryRent(out Arena arena)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_free.Count == 0 && _returned.Count > 0)
            {
                CleanReturned();
            }

            if (!_free.TryPop(out Region? region))
            {
                if (_all.Count == _configuration.PoolSize)
                {
                    arena = default;
                    return false;
                }

                region = CreateArena();
            }

            _rented++;
            arena = new Arena(this, region, region.BeginLease());
            return true;
        }
    }

    /// <summary>Rents an arena, waiting for one to be returned if need be.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled while waiting.</exception>
    /// <exception cref="ObjectDisposedException">The pool has been disposed.</exception>
    public async ValueTask<Arena> RentAsync(CancellationToken cancellationToken = default)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (TryRent(out Arena arena))
            {
                return arena;
            }

            // An arena that is still borrowed becomes free without a signal, so look again now and then.
            await _somethingReturned.WaitAsync(LookAgain, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Releases all arenas, rented ones too; what is borrowed is reclaimed by its last borrower.</summary>
    public void Dispose()
    {
        long started = Stopwatch.GetTimestamp();
        int ended = 0;
        lock (_gate)
        {
            if (_disposed)
            {
                return;
            }

            _disposed = true;
            foreach (Region region in _all)
            {
                ended += region.EndQuietly();
            }
        }

        MemoryMeter.Released(ended, started);
    }

    /// <summary>Takes an arena back, if it is this rental's time.</summary>
    internal void Return(Region region, long lease)
    {
        long started = Stopwatch.GetTimestamp();
        if (!region.TryEndLease(lease, out int ended))
        {
            return;
        }

        lock (_gate)
        {
            _rented--;
            if (region.IsReleased)
            {
                // The pool is gone, or a reset could get no pages: a new arena takes its place when one is needed.
                _all.Remove(region);
            }
            else
            {
                _returned.Add(region);
            }

            if (_configuration.CleanupTrigger == CleanupTrigger.Immediate || _returned.Count >= CleanTogether)
            {
                CleanReturned();
            }

            if (_somethingReturned.CurrentCount == 0)
            {
                _somethingReturned.Release();
            }
        }

        MemoryMeter.Released(ended + 1, started);
    }

    private Region CreateArena()
    {
        Region region = new(
            new RegionOptions
            {
                Name = $"{_configuration.Name}[{_named++}]",
                Capacity = _configuration.ArenaSize,

                // The pages of a predictable arena are all taken from the start; children and what is transferred in come on top.
                Budget = _configuration.AllocationStrategy == AllocationStrategy.Predictable ? null : _configuration.ArenaSize,
                HugePages = _configuration.AllocationStrategy == AllocationStrategy.BulkOperations,
                Prefault = _configuration.AllocationStrategy == AllocationStrategy.Predictable,
            },
            parent: null);
        _all.Add(region);
        return region;
    }

    /// <summary>Cleans what has been returned and is not borrowed, with one barrier for all.</summary>
    private void CleanReturned()
    {
        // What ended the leases comes before the look at who visited, also where the processor orders less than x64 does.
        Interlocked.MemoryBarrier();
        bool foreign = false;
        foreach (Region region in _returned)
        {
            foreign |= region.HasForeignVisitors();
        }

        if (foreign)
        {
            Interlocked.MemoryBarrierProcessWide();
        }

        for (int i = _returned.Count - 1; i >= 0; i--)
        {
            Region region = _returned[i];
            if (region.TryClean(PagesToKeep(region)))
            {
                _returned.RemoveAt(i);
                _free.Push(region);
            }
        }
    }

    private ByteSize? PagesToKeep(Region region) => (_configuration.AllocationStrategy, _configuration.CleanupTrigger) switch
    {
        (AllocationStrategy.Predictable, _) => null,
        (_, CleanupTrigger.OnArenaFull) => region.IsFull ? KeptPages : null,
        (AllocationStrategy.FastRelease, _) => KeptPages,
        _ => null,
    };
}
