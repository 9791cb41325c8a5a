namespace Fidelity.Memory;

/// <summary>A <see cref="WriteCapability{T}"/> that is known to the compiler to belong to a region of one brand.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TRegion">The brand of the region.</typeparam>
public readonly record struct RegionWriteCapability<T, TRegion>
    where T : unmanaged
    where TRegion : struct, IRegionBrand
{
    internal RegionWriteCapability(WriteCapability<T> plain) => Plain = plain;

    /// <summary>The capability itself, without the brand.</summary>
    public WriteCapability<T> Plain { get; }

    /// <summary>The number of elements it covers.</summary>
    public int Length => Plain.Length;

    /// <inheritdoc cref="WriteCapability{T}.this[int]"/>
    public T this[int index]
    {
        get => Plain[index];
        set => Plain.Write(index, value);
    }

    /// <summary>The right to read the same elements.</summary>
    public static implicit operator RegionReadCapability<T, TRegion>(RegionWriteCapability<T, TRegion> capability) => capability.AsReadOnly();

    /// <inheritdoc cref="WriteCapability{T}.GetDirectAccess"/>
    public DirectAccess<T> GetDirectAccess() => Plain.GetDirectAccess();

    /// <inheritdoc cref="WriteCapability{T}.AsReadOnly"/>
    public RegionReadCapability<T, TRegion> AsReadOnly() => new(Plain.AsReadOnly());

    /// <inheritdoc cref="WriteCapability{T}.Slice(int, int)"/>
    public RegionWriteCapability<T, TRegion> Slice(int start, int length) => new(Plain.Slice(start, length));
}
