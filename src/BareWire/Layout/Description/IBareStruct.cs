namespace Fidelity.BareWire.Layout;

/// <summary>A value of a type that has a fixed layout. Implemented through <see cref="IBareStruct{TSelf}"/>.</summary>
public interface IBareStruct
{
    /// <summary>Describes the layout of the value's type.</summary>
    LayoutType DescribeLayout();
}
