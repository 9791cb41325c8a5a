namespace Fidelity.Memory;

/// <summary>Changes one element in place.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <param name="element">The element in the region's memory; must not be kept.</param>
public delegate void ElementUpdate<T>(ref T element)
    where T : unmanaged;

/// <summary>Changes one element in place, with a state.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TState">The type of the state.</typeparam>
/// <param name="element">The element in the region's memory; must not be kept.</param>
/// <param name="state">What the caller handed over.</param>
public delegate void ElementUpdate<T, in TState>(ref T element, TState state)
    where T : unmanaged;
