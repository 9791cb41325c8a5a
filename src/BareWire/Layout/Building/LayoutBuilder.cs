// Invariants:
// - _memory is all that the caller gave, or all of _access, which is open until the builder is disposed or gives its graph
//   away. _used <= its length; what lies before _used has been handed out, and is zero or written.
// - _root is the layout of the root while the graph grows, null before there is one and after it is finished.
// - A region's memory is native, so the reference made of its address stays right while the access is open.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Fidelity.Memory;

namespace Fidelity.BareWire.Layout;

/// <summary>
/// Writes a graph in the fixed layout, into a region where it grows, or into memory of the caller's where it does not. First
/// the root, then whatever references are set to. A graph that outgrows its memory moves, which its relative references
/// survive; slots stay right, but a <c>ref</c> taken before may be to the old place: take it anew from its slot after
/// adding something. No managed allocation. Close it; not thread-safe.
/// </summary>
public ref partial struct LayoutBuilder : IDisposable
{
    private const int SmallestCapacity = 256;

    private readonly AllocateCapability _region;
    private readonly bool _grows;
    private LayoutMemory _memory;
    private DirectAccess<byte> _access;
    private ReadCapability<byte> _readable;
    private LayoutType? _root;
    private int _rootOffset;
    private int _used;

    /// <summary>Builds in memory of the caller's, which must be large enough.</summary>
    /// <param name="memory">Where the graph will lie. Must start at a multiple of 8, as arrays do.</param>
    /// <exception cref="ArgumentException">It starts elsewhere.</exception>
    public LayoutBuilder(Span<byte> memory)
    {
        if (!LayoutStart.IsAligned(memory))
        {
            throw new ArgumentException($"The memory starts at an address that is no multiple of {LayoutHeader.StartAlignment}. Expected the start of an array or buffer.", nameof(memory));
        }

        _memory = new LayoutMemory(ref MemoryMarshal.GetReference(memory), memory.Length);
    }

    /// <summary>
    /// Builds in a region, moving to twice the memory when there is not enough. What it moves away from is given back when
    /// the region ends or is reset.
    /// </summary>
    /// <param name="region">The region, arena or pool.</param>
    /// <param name="capacity">The number of bytes to begin with; the size of the graph where that is known.</param>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is negative.</exception>
    /// <exception cref="RegionExhaustedException">The region has no room.</exception>
    /// <exception cref="CapabilityException">The region has ended.</exception>
    public LayoutBuilder(AllocateCapability region, int capacity = 4096)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        _region = region;
        _grows = true;
        MoveTo(Math.Max(capacity, SmallestCapacity));
    }

    /// <summary>The number of bytes of the graph so far, with its header.</summary>
    public readonly int Length => _used;

    /// <summary>Begins the graph with its root, all zero.</summary>
    /// <exception cref="InvalidOperationException">There is, or was, a root already.</exception>
    /// <exception cref="ArgumentException">The caller's memory is too small.</exception>
    /// <exception cref="RegionExhaustedException">The region has no room.</exception>
    public LayoutSlot<T> AddRoot<T>()
        where T : unmanaged, IBareStruct<T>
    {
        if (_used != 0)
        {
            throw new InvalidOperationException("The graph has a root already. Use one builder for each graph.");
        }

        LayoutType root = T.Layout;
        _root = root;
        try
        {
            Take(LayoutHeader.Size, LayoutHeader.StartAlignment);
            _rootOffset = Take(root.Size, root.Alignment);
        }
        catch
        {
            _root = null;
            throw;
        }

        return new LayoutSlot<T>(_rootOffset);
    }

    /// <summary>Adds a value, all zero, to which a pointer can be set.</summary>
    /// <exception cref="InvalidOperationException">There is no root yet, or the graph is finished.</exception>
    /// <exception cref="ArgumentException">The caller's memory is too small.</exception>
    /// <exception cref="RegionExhaustedException">The region has no room.</exception>
    public LayoutSlot<T> Add<T>()
        where T : unmanaged => new(Take(Unsafe.SizeOf<T>(), AlignmentFor<T>()));

    /// <summary>Adds elements, all zero, to which an array can be set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    /// <inheritdoc cref="Add{T}" path="/exception"/>
    public LayoutSlots<T> AddArray<T>(int count)
        where T : unmanaged
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return count == 0 ? default : new LayoutSlots<T>(Take((long)count * Unsafe.SizeOf<T>(), AlignmentFor<T>()), count);
    }

    /// <summary>
    /// Writes the header: the graph is finished, and can be read through the view as long as the builder is not closed.
    /// </summary>
    /// <typeparam name="T">The type of the root.</typeparam>
    /// <exception cref="InvalidOperationException">There is no root, the root is of another type, or the graph is finished already.</exception>
    public LayoutView<T> Finish<T>()
        where T : unmanaged, IBareStruct<T>
    {
        if (_root is null || !ReferenceEquals(_root, T.Layout))
        {
            throw new InvalidOperationException(_root is null
                ? "There is no root, or the graph is finished already. Begin with AddRoot, and finish once."
                : $"The root is a '{_root}'. Expected '{T.Layout}'.");
        }

        Take(0, LayoutHeader.StartAlignment);
        _memory.At<LayoutHeader>(0) = new LayoutHeader(_root.Fingerprint, (uint)_used, (uint)_rootOffset);
        _root = null;
        return new LayoutView<T>(_memory.Slice(_used), _rootOffset);
    }

    /// <summary>Finishes a graph in a region, and closes the builder. The graph lives as long as the region does.</summary>
    /// <exception cref="InvalidOperationException">As <see cref="Finish{T}"/>, or the memory is the caller's.</exception>
    public LayoutGraph<T> FinishInRegion<T>()
        where T : unmanaged, IBareStruct<T>
    {
        if (!_grows)
        {
            throw new InvalidOperationException("The memory is the caller's, not a region's. Use Finish.");
        }

        Finish<T>();
        LayoutGraph<T> graph = new(_readable.Slice(0, _used), _rootOffset);
        Dispose();
        return graph;
    }

    /// <summary>Closes the region's memory; more than once does nothing. References and views taken from the builder must not be used afterwards.</summary>
    public void Dispose()
    {
        if (_grows)
        {
            _memory = default;
            _root = null;
            _access.Dispose();
        }
    }
}
