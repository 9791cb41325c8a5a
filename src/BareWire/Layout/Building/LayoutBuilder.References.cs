using System.Text.Unicode;
using Fidelity.BareWire.Text;

namespace Fidelity.BareWire.Layout;

/// <content>
/// What references are set to. Each method takes the reference where it lies, by <c>ref</c>, and finds it again if the graph
/// has to move for what is added.
/// </content>
public ref partial struct LayoutBuilder
{
    /// <summary>A value, to be read and written where it lies. Valid until something is added.</summary>
    /// <exception cref="LayoutException">The slot is not one of this graph's.</exception>
    public readonly ref T At<T>(LayoutSlot<T> slot)
        where T : unmanaged => ref _memory.At<T>(slot.Offset);

    /// <summary>Elements, to be read and written where they lie. Valid until something is added.</summary>
    /// <exception cref="LayoutException">The slots are not this graph's.</exception>
    public readonly Span<T> At<T>(LayoutSlots<T> slots)
        where T : unmanaged => _memory.Run<T>(slots.Offset, slots.Count);

    /// <summary>The slot of a field, so that it can be found again after the graph has moved.</summary>
    /// <exception cref="LayoutException">The field does not lie in the graph, or the graph has moved since its reference was taken.</exception>
    public readonly LayoutSlot<T> SlotOf<T>(scoped ref T field)
        where T : unmanaged => new((int)_memory.OffsetOf(in field));

    /// <summary>Lets a pointer point to a value that has been added.</summary>
    /// <exception cref="LayoutException">The pointer does not lie in the graph, or the graph has moved since its reference was taken.</exception>
    /// <exception cref="ArgumentException">The target is no value of this graph, or begins with the pointer itself.</exception>
    public readonly void SetPointer<T>(scoped ref BarePointer<T> pointer, LayoutSlot<T> target)
        where T : unmanaged
    {
        pointer = new BarePointer<T>(DistanceTo(target.Offset, _memory.OffsetOf(in pointer)));
    }

    /// <summary>Adds a value, all zero, and lets a pointer point to it.</summary>
    /// <inheritdoc cref="Add{T}" path="/exception"/>
    /// <inheritdoc cref="SetPointer{T}(ref BarePointer{T}, LayoutSlot{T})" path="/exception"/>
    public LayoutSlot<T> AddTo<T>(scoped ref BarePointer<T> pointer)
        where T : unmanaged
    {
        LayoutSlot<BarePointer<T>> at = SlotOf(ref pointer);
        LayoutSlot<T> added = Add<T>();
        SetPointer(ref At(at), added);
        return added;
    }

    /// <summary>Lets an array refer to elements that have been added.</summary>
    /// <inheritdoc cref="SetPointer{T}(ref BarePointer{T}, LayoutSlot{T})" path="/exception"/>
    public readonly void SetArray<T>(scoped ref BareArray<T> array, LayoutSlots<T> elements)
        where T : unmanaged
    {
        long at = _memory.OffsetOf(in array);
        if (elements.Count == 0)
        {
            array = default;
            return;
        }

        array = new BareArray<T>(DistanceTo(elements.Offset, at), elements.Count);
    }

    /// <summary>Adds elements, all zero, and lets an array refer to them.</summary>
    /// <inheritdoc cref="AddArray{T}" path="/exception"/>
    /// <inheritdoc cref="SetPointer{T}(ref BarePointer{T}, LayoutSlot{T})" path="/exception"/>
    public LayoutSlots<T> AddTo<T>(scoped ref BareArray<T> array, int count)
        where T : unmanaged
    {
        LayoutSlot<BareArray<T>> at = SlotOf(ref array);
        LayoutSlots<T> added = AddArray<T>(count);
        SetArray(ref At(at), added);
        return added;
    }

    /// <summary>Adds copies of elements that hold no references, and lets an array refer to them.</summary>
    /// <exception cref="NotSupportedException">The elements hold references, which mean something only where they lie.</exception>
    /// <inheritdoc cref="AddTo{T}(ref BareArray{T}, int)" path="/exception"/>
    public LayoutSlots<T> AddTo<T>(scoped ref BareArray<T> array, scoped ReadOnlySpan<T> elements)
        where T : unmanaged
    {
        ExpectPlain<T>();
        LayoutSlots<T> added = AddTo(ref array, elements.Length);
        elements.CopyTo(At(added));
        return added;
    }

    /// <summary>Adds text in UTF-8, to which more than one shared text can be set.</summary>
    /// <exception cref="ArgumentException">It holds half a surrogate pair, or the caller's memory is too small.</exception>
    /// <inheritdoc cref="Add{T}" path="/exception"/>
    public LayoutSlots<byte> AddText(scoped ReadOnlySpan<char> text)
    {
        int count = Utf8Text.Strict.GetByteCount(text);
        LayoutSlots<byte> added = AddArray<byte>(count);
        Utf8Text.Strict.GetBytes(text, At(added));
        return added;
    }

    /// <summary>Adds text that is UTF-8 already.</summary>
    /// <exception cref="ArgumentException">It is not UTF-8, or the caller's memory is too small.</exception>
    /// <inheritdoc cref="Add{T}" path="/exception"/>
    public LayoutSlots<byte> AddText(scoped ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(utf8))
        {
            throw new ArgumentException("The bytes are not UTF-8. Expected well-formed text.", nameof(utf8));
        }

        return AddBytes(utf8);
    }

    /// <summary>Lets a text refer to UTF-8 that has been added.</summary>
    /// <inheritdoc cref="SetPointer{T}(ref BarePointer{T}, LayoutSlot{T})" path="/exception"/>
    public readonly void SetText(scoped ref BareText text, LayoutSlots<byte> utf8)
    {
        long at = _memory.OffsetOf(in text);
        if (utf8.Count == 0)
        {
            text = default;
            return;
        }

        text = new BareText(DistanceTo(utf8.Offset, at), utf8.Count);
    }

    /// <summary>Adds text in UTF-8, and lets a text refer to it.</summary>
    /// <inheritdoc cref="AddText(ReadOnlySpan{char})" path="/exception"/>
    /// <inheritdoc cref="SetPointer{T}(ref BarePointer{T}, LayoutSlot{T})" path="/exception"/>
    public void AddTo(scoped ref BareText text, scoped ReadOnlySpan<char> value)
    {
        LayoutSlot<BareText> at = SlotOf(ref text);
        LayoutSlots<byte> added = AddText(value);
        SetText(ref At(at), added);
    }

    /// <summary>Adds text that is UTF-8 already, and lets a text refer to it.</summary>
    /// <inheritdoc cref="AddText(ReadOnlySpan{byte})" path="/exception"/>
    /// <inheritdoc cref="SetPointer{T}(ref BarePointer{T}, LayoutSlot{T})" path="/exception"/>
    public void AddTo(scoped ref BareText text, scoped ReadOnlySpan<byte> utf8)
    {
        LayoutSlot<BareText> at = SlotOf(ref text);
        LayoutSlots<byte> added = AddText(utf8);
        SetText(ref At(at), added);
    }

    /// <summary>Adds a node after the link of another, or after the head of a list: nodes added one after the other lie in sequence.</summary>
    /// <exception cref="NotSupportedException">The value holds references: use <see cref="AddTo{T}(ref BarePointer{T})"/>, and set them where they lie.</exception>
    /// <inheritdoc cref="AddTo{T}(ref BarePointer{T})" path="/exception"/>
    public LayoutSlot<BareListNode<T>> Append<T>(scoped ref BarePointer<BareListNode<T>> link, T value)
        where T : unmanaged
    {
        ExpectPlain<T>();
        LayoutSlot<BareListNode<T>> node = AddTo(ref link);
        At(node).Value = value;
        return node;
    }

    private LayoutSlots<byte> AddBytes(scoped ReadOnlySpan<byte> bytes)
    {
        LayoutSlots<byte> added = AddArray<byte>(bytes.Length);
        bytes.CopyTo(At(added));
        return added;
    }

    private static void ExpectPlain<T>()
        where T : unmanaged
    {
        if (!LayoutType.IsPlain<T>())
        {
            throw new NotSupportedException($"A '{LayoutType.Of<T>()}' holds references, which mean something only where they lie. Add it all zero, and set them there.");
        }
    }

    private readonly int DistanceTo(int target, long at)
    {
        if (target < LayoutHeader.Size || target >= _used)
        {
            throw new ArgumentException($"There is nothing at offset {target}. Expected a slot of this graph.");
        }

        return target == at
            ? throw new ArgumentException($"The reference at offset {at} would lead to itself, which means null. Expected another slot.")
            : (int)(target - at);
    }
}
