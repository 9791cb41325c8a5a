namespace Fidelity.BareWire.Layout;

/// <content>The types that refer to other memory. What they refer to is asked for when first needed, so that it may be a type that holds them.</content>
public sealed partial class LayoutType
{
    /// <summary>A <see cref="BarePointer{T}"/>.</summary>
    /// <param name="target">Gives the type of what it points to.</param>
    /// <param name="shared">Whether others may point to it too.</param>
    /// <param name="chain">Whether it is the link to the next node of a chain.</param>
    /// <exception cref="ArgumentException">It is both shared and a chain's link.</exception>
    public static LayoutType Pointer(Func<LayoutType> target, bool shared = false, bool chain = false)
    {
        ArgumentNullException.ThrowIfNull(target);
        return shared && chain
            ? throw new ArgumentException("A chain's link cannot be shared: each node has one predecessor.", nameof(shared))
            : new LayoutType(LayoutTypeKind.Pointer, null, 4, 4, target) { IsShared = shared, IsChain = chain };
    }

    /// <summary>A <see cref="BareArray{T}"/>.</summary>
    /// <param name="element">Gives the type of its elements.</param>
    /// <param name="shared">Whether others may refer to the same elements too.</param>
    public static LayoutType Array(Func<LayoutType> element, bool shared = false)
    {
        ArgumentNullException.ThrowIfNull(element);
        return new LayoutType(LayoutTypeKind.Array, null, 8, 4, element) { IsShared = shared };
    }

    /// <summary>A <see cref="BareUnion{T1, T2}"/> or longer: the tags are 1, 2 and so on, and 0 is no value.</summary>
    /// <param name="shared">Whether others may point to the values too.</param>
    /// <param name="cases">Give the types of the values, in the order of their tags.</param>
    public static LayoutType Variant(bool shared, params Func<LayoutType>[] cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        return new LayoutType(LayoutTypeKind.Variant, null, 8, 4)
        {
            IsShared = shared,
            Cases = [.. cases.Select(static (find, index) => new LayoutCase((ulong)index + 1, $"{index + 1}", find))],
        };
    }
}
