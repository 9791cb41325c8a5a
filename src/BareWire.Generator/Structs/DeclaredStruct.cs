using Microsoft.CodeAnalysis;

namespace Fidelity.BareWire.Generator.Structs;

/// <summary>
/// A struct as it is declared: where its layout puts its fields, and where the runtime will. Of a struct in another assembly
/// the places as declared cannot be seen; they were checked when it was compiled.
/// </summary>
internal sealed class DeclaredStruct
{
    private const int SequentialKind = 0;
    private const int ExplicitKind = 2;
    private const int AutoKind = 3;

    private readonly INamedTypeSymbol _type;
    private readonly AttributeData? _layout;

    internal DeclaredStruct(INamedTypeSymbol type, Holders? holders = null)
    {
        _type = type;
        _layout = type.Find(LayoutNames.StructLayout);
        Holders within = new(type, holders);
        Fields = [.. type.InstanceFields().Select(part => new DeclaredField(part, within))];
        if (type.Find(LayoutNames.BareUnion) is not null)
        {
            PlaceUnion();
        }
        else
        {
            PlaceStruct();
        }

        PlaceActually();
    }

    internal DeclaredField[] Fields { get; }

    internal Shape Shape { get; private set; }

    /// <summary>Where the values of a union begin.</summary>
    internal int PayloadOffset { get; private set; }

    internal bool IsExplicit => Kind == ExplicitKind;

    internal bool IsAuto => Kind == AutoKind;

    internal bool IsPacked => Pack > 0;

    private int Kind => _layout?.ConstructorArguments.FirstOrDefault().Value is { } kind ? Convert.ToInt32(kind, System.Globalization.CultureInfo.InvariantCulture) : SequentialKind;

    private int Pack => _layout?.Number("Pack") ?? 0;

    private void PlaceStruct()
    {
        int end = 0;
        int alignment = 1;
        foreach (DeclaredField part in Fields.OrderBy(static part => part.Number))
        {
            part.Offset = Shape.AlignUp(end, part.Alignment);
            end = part.Offset + part.Type.Shape.Size;
            alignment = Math.Max(alignment, part.Alignment);
        }

        Shape = new Shape(Shape.AlignUp(end, alignment), alignment, 0, 0);
    }

    private void PlaceUnion()
    {
        DeclaredField? tag = Fields.FirstOrDefault(static part => !part.IsCase);
        DeclaredField[] values = [.. Fields.Where(static part => part.IsCase)];
        int demanded = values.Aggregate(1, static (most, part) => Math.Max(most, part.Alignment));
        PayloadOffset = Shape.AlignUp(tag?.Type.Shape.Size ?? 0, demanded);
        foreach (DeclaredField part in values)
        {
            part.Offset = PayloadOffset;
        }

        int alignment = Math.Max(demanded, tag?.Alignment ?? 1);
        int end = PayloadOffset + values.Aggregate(0, static (most, part) => Math.Max(most, part.Type.Shape.Size));
        Shape = new Shape(Shape.AlignUp(end, alignment), alignment, 0, 0);
    }

    /// <summary>As the runtime does it: in the order of declaration, each at a multiple of its alignment but at most Pack, or where FieldOffset says. The end is rounded up only where no Size is given.</summary>
    private void PlaceActually()
    {
        int end = 0;
        int alignment = 1;
        foreach (DeclaredField part in Fields)
        {
            Shape shape = part.Type.Shape;
            int own = IsPacked ? Math.Min(Pack, shape.ActualAlignment) : shape.ActualAlignment;
            alignment = Math.Max(alignment, own);
            part.ActualOffset = IsExplicit ? part.DeclaredOffset : Shape.AlignUp(end, Math.Max(1, own));
            end = Math.Max(end, part.ActualOffset + shape.ActualSize);
        }

        int declaredSize = _layout?.Number("Size") ?? 0;
        int size = declaredSize > 0 ? Math.Max(declaredSize, end) : Shape.AlignUp(end, alignment);
        bool isSource = _type.Locations.Any(static place => place.IsInSource);
        Shape = Shape with { ActualSize = isSource ? size : Shape.Size, ActualAlignment = alignment };
    }
}
