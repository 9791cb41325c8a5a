using System.Runtime.CompilerServices;

namespace Fidelity.BareWire.Layout;

/// <summary>
/// The values of a linked list, for <c>foreach</c>. Ends also where a list has been made a circle since it was verified: it
/// visits at most as many nodes as the graph has room for.
/// </summary>
/// <typeparam name="T">The type of the values.</typeparam>
public ref struct LayoutChain<T>
    where T : unmanaged
{
    private readonly LayoutMemory _memory;
    private ref BareListNode<T> _node;
    private long _link;
    private int _distance;
    private long _left;

    internal LayoutChain(LayoutMemory memory, long link, int distance)
    {
        _memory = memory;
        _link = link;
        _distance = distance;
        _left = memory.Length / Unsafe.SizeOf<BareListNode<T>>();
    }

    /// <summary>The value at which the walk is, in place.</summary>
    /// <exception cref="NullReferenceException">The walk has not begun.</exception>
    public readonly ref readonly T Current => ref _node.Value;

    /// <summary>Where the present node begins, from the start of the graph, in bytes.</summary>
    internal readonly long Offset => _memory.OffsetOf(in _node);

    /// <summary>The walk itself: each <c>foreach</c> over the value begins anew.</summary>
    public readonly LayoutChain<T> GetEnumerator() => this;

    /// <summary>Goes to the next node, if there is one.</summary>
    /// <exception cref="LayoutException">The link leads outside, to a misaligned place, or round in a circle.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MoveNext()
    {
        int distance = _distance;
        if (distance == 0)
        {
            return false;
        }

        if (--_left < 0)
        {
            LayoutRefusal.Endless(_link);
        }

        long offset = _link + distance;
        ref BareListNode<T> node = ref _memory.At<BareListNode<T>>(offset);
        _node = ref node;
        _link = offset + Unsafe.ByteOffset(ref Unsafe.As<BareListNode<T>, byte>(ref node), ref Unsafe.As<BarePointer<BareListNode<T>>, byte>(ref node.Next));
        _distance = node.Next.Distance;
        return true;
    }
}
