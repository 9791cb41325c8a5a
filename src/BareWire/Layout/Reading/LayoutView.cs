using System.Runtime.CompilerServices;
using System.Text;

namespace Fidelity.BareWire.Layout;

/// <summary>
/// A graph in the fixed layout, to be read where it lies. Comes from <see cref="LayoutVerifier"/>, a
/// <see cref="LayoutGraph{T}"/> or a <see cref="LayoutBuilder"/>, never from unverified memory. Every step along a
/// reference checks that the reference lies in the graph and leads to an aligned place in it, so that neither a copied
/// reference nor memory that another process has changed since leads outside. Cost: some instructions for each step.
/// </summary>
/// <typeparam name="T">The type of the root.</typeparam>
public readonly ref struct LayoutView<T>
    where T : unmanaged, IBareStruct<T>
{
    private readonly LayoutMemory _memory;
    private readonly int _root;

    internal LayoutView(LayoutMemory memory, int root)
    {
        _memory = memory;
        _root = root;
    }

    /// <summary>The size of the graph with its header, in bytes.</summary>
    public int Length => (int)_memory.Length;

    /// <summary>The whole graph, to be written or sent.</summary>
    public ReadOnlySpan<byte> Bytes => _memory.Bytes;

    /// <summary>The root, in place.</summary>
    /// <exception cref="InvalidOperationException">The view is the default value.</exception>
    public ref readonly T Root
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if (_memory.Length == 0)
            {
                LayoutRefusal.NoView();
            }

            return ref _memory.At<T>(_root);
        }
    }

    internal LayoutMemory Memory => _memory;

    internal int RootOffset => _root;

    /// <summary>What a pointer points to, in place.</summary>
    /// <param name="pointer">The pointer where it lies, not a copy of it.</param>
    /// <exception cref="LayoutException">The pointer is null or lies elsewhere, or leads to a place outside or misaligned.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly TTarget Get<TTarget>(scoped ref readonly BarePointer<TTarget> pointer)
        where TTarget : unmanaged => ref _memory.Target(in pointer);

    /// <summary>The elements of an array, in place.</summary>
    /// <param name="array">The reference where it lies, not a copy of it.</param>
    /// <exception cref="LayoutException">The reference lies elsewhere, or leads to a place outside or misaligned.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<TTarget> Get<TTarget>(scoped ref readonly BareArray<TTarget> array)
        where TTarget : unmanaged => _memory.Elements(in array);

    /// <summary>The bytes of a text, in place.</summary>
    /// <param name="text">The reference where it lies, not a copy of it.</param>
    /// <exception cref="LayoutException">The reference lies elsewhere, or leads outside.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Utf8(scoped ref readonly BareText text) => _memory.Utf8(in text);

    /// <summary>A text as a string of its own.</summary>
    /// <inheritdoc cref="Utf8" path="/param|/exception"/>
    public string GetString(scoped ref readonly BareText text) => Encoding.UTF8.GetString(_memory.Utf8(in text));

    /// <summary>The values of a linked list, one after the other, in place.</summary>
    /// <param name="head">The pointer to the first node, where it lies.</param>
    /// <exception cref="LayoutException">The pointer lies elsewhere. While walking: a link leads outside, to a misaligned place, or round in a circle.</exception>
    public LayoutChain<TTarget> Walk<TTarget>(scoped ref readonly BarePointer<BareListNode<TTarget>> head)
        where TTarget : unmanaged => new(_memory, _memory.OffsetOf(in head), head.Distance);
}
