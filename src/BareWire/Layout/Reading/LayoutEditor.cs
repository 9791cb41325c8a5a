using System.Runtime.CompilerServices;

namespace Fidelity.BareWire.Layout;

/// <summary>
/// A graph in the fixed layout whose numbers, bools and enums may be changed where they lie. References stay as they are, so
/// that what has been verified stays verified; enums must be given one of their own values.
/// </summary>
/// <typeparam name="T">The type of the root.</typeparam>
public readonly ref struct LayoutEditor<T>
    where T : unmanaged, IBareStruct<T>
{
    internal LayoutEditor(LayoutView<T> view) => View = view;

    /// <summary>The graph, to be read.</summary>
    public LayoutView<T> View { get; }

    /// <summary>The root, in place.</summary>
    /// <inheritdoc cref="LayoutView{T}.Root" path="/exception"/>
    public ref readonly T Root => ref View.Root;

    /// <summary>Changes a field where it lies.</summary>
    /// <param name="field">The field, found through <see cref="View"/> or <see cref="Root"/>; not a copy.</param>
    /// <param name="value">Its new value.</param>
    /// <exception cref="LayoutException">The field does not lie in the graph.</exception>
    /// <exception cref="NotSupportedException">It is neither a number nor a bool nor an enum.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set<TField>(scoped ref readonly TField field, TField value)
        where TField : unmanaged
    {
        if (!typeof(TField).IsPrimitive && !typeof(TField).IsEnum)
        {
            throw new NotSupportedException($"A field of type '{typeof(TField)}' is not changed in place. Expected a number, a bool or an enum; build a new graph for the rest.");
        }

        View.Memory.OffsetOf(in field);
        Unsafe.AsRef(in field) = value;
    }
}
