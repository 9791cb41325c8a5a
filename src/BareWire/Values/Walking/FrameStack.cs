using Fidelity.BareWire.Values.Shapes;

namespace Fidelity.BareWire.Values.Walking;

/// <summary>
/// Where a traversal of a message is: what a recursive one would have on its stack. Becomes a path only when someone asks.
/// </summary>
/// <typeparam name="TState">What else the traversal must know about each level.</typeparam>
internal sealed class FrameStack<TState>
{
    private const int UsualDepth = 8;

    private Frame<TState>[] _frames = new Frame<TState>[UsualDepth];

    /// <summary>The number of levels that are open.</summary>
    internal int Depth { get; private set; }

    /// <summary>The innermost level. The reference is good until the next push.</summary>
    internal ref Frame<TState> Top => ref _frames[Depth - 1];

    /// <summary>Opens a level, at none of its elements.</summary>
    internal ref Frame<TState> Push(Shape shape, int count)
    {
        if (Depth == _frames.Length)
        {
            Array.Resize(ref _frames, Depth * 2);
        }

        ref Frame<TState> frame = ref _frames[Depth++];
        frame = new Frame<TState> { Shape = shape, Count = count, Index = -1 };
        return ref frame;
    }

    /// <summary>Closes the innermost level.</summary>
    internal void Pop() => Depth--;

    /// <summary>The path to where the traversal is.</summary>
    /// <param name="root">The name of the message's type.</param>
    /// <param name="encoded">The bytes of the message, as far as they have been read or written.</param>
    internal string Path(string root, ReadOnlySpan<byte> encoded)
    {
        MessagePath path = new(root);
        foreach (ref readonly Frame<TState> frame in _frames.AsSpan(0, Depth))
        {
            if (frame.Index < 0)
            {
                continue;
            }

            switch (frame.Shape.Kind)
            {
                case BareValueKind.List:
                    path.AppendIndex(frame.Index);
                    break;
                case BareValueKind.Map:
                    path.AppendKey(frame.Shape.Key, encoded[frame.KeyStart..frame.KeyEnd], frame.Index);
                    break;
                case BareValueKind.Union or BareValueKind.Struct:
                    path.AppendLabel(frame.Shape.Labels[frame.Index]);
                    break;
            }
        }

        return path.ToString();
    }
}
