using Microsoft.CodeAnalysis;

namespace Fidelity.BareWire.Generator.Structs;

/// <summary>A field as it is declared, and where it is found to lie.</summary>
internal sealed class DeclaredField
{
    private readonly AttributeData? _field;
    private readonly AttributeData? _case;

    internal DeclaredField(IFieldSymbol symbol, Holders holders)
    {
        Symbol = symbol;
        _field = symbol.Find(LayoutNames.BareField);
        _case = symbol.Find(LayoutNames.BareCase);
        IsChain = _field?.Flag("Chain") ?? false;
        IsShared = (_field ?? _case)?.Flag("Shared") ?? false;
        Target = _field?.NamedArguments.FirstOrDefault(static argument => argument.Key == "Target").Value.Value as ITypeSymbol;
        Type = new FieldTypeFinder(IsShared, IsChain, holders, Target).Find(symbol);
    }

    internal IFieldSymbol Symbol { get; }

    internal string Name => Symbol.UserName();

    internal FieldType Type { get; }

    /// <summary>What the attribute names as the target of a link, or null.</summary>
    internal ITypeSymbol? Target { get; }

    internal bool IsField => _field is not null;

    internal bool IsCase => _case is not null;

    internal bool IsShared { get; }

    internal bool IsChain { get; }

    internal int Number => _field?.ConstructorArguments.FirstOrDefault().Value as int? ?? 0;

    internal ulong Tag => _case?.ConstructorArguments.FirstOrDefault().Value as ulong? ?? 0;

    /// <summary>The alignment that the attribute asks for, or 0.</summary>
    internal int AskedAlignment => _field?.Number("Alignment") ?? 0;

    internal bool HasPossibleAlignment => AskedAlignment == 0
        || (AskedAlignment >= Math.Max(1, Type.Shape.Alignment) && AskedAlignment <= 4096 && (AskedAlignment & (AskedAlignment - 1)) == 0);

    internal int Alignment => HasPossibleAlignment ? Math.Max(Math.Max(1, AskedAlignment), Type.Shape.Alignment) : Math.Max(1, Type.Shape.Alignment);

    /// <summary>Where FieldOffset says that it lies.</summary>
    internal int DeclaredOffset => Symbol.Find(LayoutNames.FieldOffset)?.ConstructorArguments.FirstOrDefault().Value as int? ?? 0;

    /// <summary>Where its layout puts it.</summary>
    internal int Offset { get; set; }

    /// <summary>Where the runtime will put it.</summary>
    internal int ActualOffset { get; set; }
}
