using Fidelity.BareWire.Values.Shapes;

namespace Fidelity.BareWire.Values.Walking;

/// <summary>A list, map, optional, union or struct that a traversal is in the middle of.</summary>
/// <typeparam name="TState">What else the traversal must know about it.</typeparam>
internal struct Frame<TState>
{
    /// <summary>Its type.</summary>
    internal Shape Shape;

    /// <summary>Which element, entry, field or member the traversal is at; -1 if at none of them.</summary>
    internal int Index;

    /// <summary>How many elements, entries or fields there are.</summary>
    internal int Count;

    /// <summary>Where the key of the present entry begins among the encoded bytes.</summary>
    internal int KeyStart;

    /// <summary>Where it ends; the same as <see cref="KeyStart"/> while there is none.</summary>
    internal int KeyEnd;

    /// <summary>What else the traversal must know.</summary>
    internal TState State;
}
