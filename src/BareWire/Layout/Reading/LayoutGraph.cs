using Fidelity.Memory;

namespace Fidelity.BareWire.Layout;

/// <summary>
/// A graph in a region that has been built or verified. Holds the right to read it and nothing else, so it goes into fields,
/// across an <c>await</c> and to other threads; the region is checked each time that it is opened.
/// </summary>
/// <typeparam name="T">The type of the root.</typeparam>
public readonly struct LayoutGraph<T> : IEquatable<LayoutGraph<T>>
    where T : unmanaged, IBareStruct<T>
{
    private readonly ReadCapability<byte> _memory;
    private readonly int _root;

    internal LayoutGraph(ReadCapability<byte> memory, int root)
    {
        _memory = memory;
        _root = root;
    }

    /// <summary>The right to read its bytes, header first.</summary>
    public ReadCapability<byte> Memory => _memory;

    /// <summary>Whether two values are the same graph.</summary>
    public static bool operator ==(LayoutGraph<T> left, LayoutGraph<T> right) => left.Equals(right);

    /// <summary>Whether two values are different graphs.</summary>
    public static bool operator !=(LayoutGraph<T> left, LayoutGraph<T> right) => !left.Equals(right);

    /// <summary>Opens the graph without verifying it again. Cost: some nanoseconds. Close it with <c>using</c>.</summary>
    /// <exception cref="CapabilityException">The region has ended, or the graph is the default value.</exception>
    public LayoutAccess<T> Open() => new(_memory.GetDirectAccess(), _root);

    /// <inheritdoc/>
    public bool Equals(LayoutGraph<T> other) => _memory == other._memory && _root == other._root;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is LayoutGraph<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_memory, _root);
}
