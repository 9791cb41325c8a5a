// Invariants: 8 bytes, so that Distance may be looked at as a BarePointer<T>, which is an int and nothing else.
namespace Fidelity.BareWire.Layout;

/// <summary>A tag and the distance to the value that it announces.</summary>
internal struct VariantReference
{
    internal uint Tag;
    internal int Distance;

    internal readonly void Expect(uint tag)
    {
        uint found = Tag;
        if (found != tag)
        {
            throw new InvalidOperationException($"The union holds a value with tag {found}. Expected {tag}; ask Tag first.");
        }
    }

    public override readonly string ToString() => $"{Tag} at {LayoutText.OfDistance(Distance)}";
}
