namespace Fidelity.BareWire.Tests.Derived.Types;

/// <summary>A union over an interface.</summary>
[BareSchema]
[BareMember(1, typeof(Circle))]
[BareMember(300, typeof(Square))]
[BareMember(7, typeof(Nothing))]
[BareMember(8, typeof(RoundSquare))]
public partial interface IFigure;

[BareSchema]
public readonly partial record struct Circle(double Radius) : IFigure;

[BareSchema]
public partial class Square : IFigure
{
    public double Side { get; set; }
}

/// <summary>Inherits another type of the union.</summary>
[BareSchema]
public partial class RoundSquare : Square
{
    public double Roundness { get; set; }
}

[BareSchema]
public partial struct Nothing : IFigure;

/// <summary>Of no union's types.</summary>
public sealed class Stranger : Square;

[BareSchema]
public sealed partial class Drawing
{
    public required IFigure Frame { get; init; }

    public IFigure? Background { get; init; }

    public List<IFigure> Figures { get; } = [];

    public Drawing(List<IFigure> figures) => Figures = figures;
}
