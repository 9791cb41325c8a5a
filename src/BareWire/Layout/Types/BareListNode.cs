namespace Fidelity.BareWire.Layout;

/// <summary>
/// A node of a linked list: a value and the link to the next node. The builder lays the nodes of a list in sequence, so
/// that walking it reads memory in its order.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
public struct BareListNode<T> : IBareStruct<BareListNode<T>>
    where T : unmanaged
{
    /// <summary>The value.</summary>
    public T Value;

    /// <summary>The next node, or null after the last.</summary>
    public BarePointer<BareListNode<T>> Next;

    /// <inheritdoc/>
    public static LayoutType Layout { get; } = LayoutType.ListNode(LayoutType.Of<T>());
}
