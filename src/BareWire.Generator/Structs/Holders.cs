using Microsoft.CodeAnalysis;

namespace Fidelity.BareWire.Generator.Structs;

/// <summary>The structs that hold something in place, innermost first.</summary>
internal sealed class Holders(INamedTypeSymbol type, Holders? outer)
{
    internal bool Contain(INamedTypeSymbol other)
    {
        for (Holders? holders = this; holders is not null; holders = holders.Outer)
        {
            if (SymbolEqualityComparer.Default.Equals(holders.Type.OriginalDefinition, other.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    private INamedTypeSymbol Type { get; } = type;

    private Holders? Outer { get; } = outer;
}
