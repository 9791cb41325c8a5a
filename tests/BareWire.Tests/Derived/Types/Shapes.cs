namespace Fidelity.BareWire.Tests.Derived.Types;

/// <summary>A union over an interface.</summary>
[BareSchema]
[BareMember(1, typeof(Circle))]
[BareMember(300, typeof(Square))]
[BareMember(7, typeof(Blank))]
[BareMember(8, typeof(RoundSquare))]
internal partial interface IFigure;

[BareSchema]
internal readonly partial record struct Circle(double Radius) : IFigure;

[BareSchema]
internal partial class Square : IFigure
{
    public double Side { get; set; }
}

/// <summary>Inherits another type of the union.</summary>
[BareSchema]
internal sealed partial class RoundSquare : Square
{
    public double Roundness { get; set; }
}

[BareSchema]
internal partial struct Blank : IFigure;

/// <summary>Of no union's types.</summary>
internal sealed class Stranger : Square;

[BareSchema]
internal sealed partial class Drawing
{
    public required IFigure Frame { get; init; }

    public IFigure? Background { get; init; }

    public List<IFigure> Figures { get; } = [];

    public Drawing(List<IFigure> figures) => Figures = figures;
}
