namespace Fidelity.BareWire.Layout;

/// <summary>A type that has a fixed layout. The generator implements it on every struct with <see cref="BareStructAttribute"/>.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IBareStruct<TSelf> : IBareStruct
    where TSelf : unmanaged, IBareStruct<TSelf>
{
    /// <summary>The type's layout: always the same object.</summary>
    static abstract LayoutType Layout { get; }

    /// <inheritdoc/>
    LayoutType IBareStruct.DescribeLayout() => TSelf.Layout;
}
