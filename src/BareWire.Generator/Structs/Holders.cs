using Microsoft.CodeAnalysis;

namespace Fidelity.BareWire.Generator.Structs;

/// <summary>The structs that lead to something, innermost first: by holding it in place, or by referring to it.</summary>
/// <param name="type">The innermost.</param>
/// <param name="outer">The others.</param>
/// <param name="refers">Whether it refers to it.</param>
internal sealed class Holders(INamedTypeSymbol type, Holders? outer, bool refers = false)
{
    private INamedTypeSymbol Type { get; } = type;

    private Holders? Outer { get; } = outer;

    private bool Refers { get; } = refers;

    /// <summary>The same, but for what the innermost refers to.</summary>
    internal Holders BehindReference() => new(Type, Outer, refers: true);

    /// <summary>Whether a struct leads to itself, and if so, whether without any reference between.</summary>
    internal bool Contain(INamedTypeSymbol other, out bool inPlace)
    {
        inPlace = true;
        for (Holders? holders = this; holders is not null; holders = holders.Outer)
        {
            inPlace &= !holders.Refers;
            if (SymbolEqualityComparer.Default.Equals(holders.Type.OriginalDefinition, other.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }
}
