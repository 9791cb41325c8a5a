using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Fidelity.BareWire.Layout;

/// <summary>
/// A reference to a value of one of three types: a tag of 4 bytes, from 1 on in the order of the types, and 4 bytes distance
/// to the value. Tag 0 is no value. It means something only where it lies.
/// </summary>
/// <typeparam name="T1">The type with tag 1.</typeparam>
/// <typeparam name="T2">The type with tag 2.</typeparam>
/// <typeparam name="T3">The type with tag 3.</typeparam>
public struct BareUnion<T1, T2, T3> : IBareStruct<BareUnion<T1, T2, T3>>
    where T1 : unmanaged
    where T2 : unmanaged
    where T3 : unmanaged
{
    private VariantReference _reference;

    /// <inheritdoc/>
    public static LayoutType Layout { get; } = LayoutType.Variant(shared: false, LayoutType.Of<T1>, LayoutType.Of<T2>, LayoutType.Of<T3>);

    /// <summary>Which type the value has, from 1 on; 0 if there is none.</summary>
    public readonly uint Tag => _reference.Tag;

    /// <summary>Points to the value of type <typeparamref name="T1"/>.</summary>
    /// <exception cref="InvalidOperationException">The tag is another.</exception>
    [UnscopedRef]
    public readonly ref readonly BarePointer<T1> First
    {
        get
        {
            _reference.Expect(1);
            return ref Unsafe.As<int, BarePointer<T1>>(ref Unsafe.AsRef(in _reference.Distance));
        }
    }

    /// <summary>Points to the value of type <typeparamref name="T2"/>.</summary>
    /// <exception cref="InvalidOperationException">The tag is another.</exception>
    [UnscopedRef]
    public readonly ref readonly BarePointer<T2> Second
    {
        get
        {
            _reference.Expect(2);
            return ref Unsafe.As<int, BarePointer<T2>>(ref Unsafe.AsRef(in _reference.Distance));
        }
    }

    /// <summary>Points to the value of type <typeparamref name="T3"/>.</summary>
    /// <exception cref="InvalidOperationException">The tag is another.</exception>
    [UnscopedRef]
    public readonly ref readonly BarePointer<T3> Third
    {
        get
        {
            _reference.Expect(3);
            return ref Unsafe.As<int, BarePointer<T3>>(ref Unsafe.AsRef(in _reference.Distance));
        }
    }

    /// <summary>Says that the value is of type <typeparamref name="T1"/>, and gives the pointer to it, to be set by the builder.</summary>
    [UnscopedRef]
    public ref BarePointer<T1> ChooseFirst()
    {
        _reference.Tag = 1;
        return ref Unsafe.As<int, BarePointer<T1>>(ref _reference.Distance);
    }

    /// <summary>Says that the value is of type <typeparamref name="T2"/>, and gives the pointer to it, to be set by the builder.</summary>
    [UnscopedRef]
    public ref BarePointer<T2> ChooseSecond()
    {
        _reference.Tag = 2;
        return ref Unsafe.As<int, BarePointer<T2>>(ref _reference.Distance);
    }

    /// <summary>Says that the value is of type <typeparamref name="T3"/>, and gives the pointer to it, to be set by the builder.</summary>
    [UnscopedRef]
    public ref BarePointer<T3> ChooseThird()
    {
        _reference.Tag = 3;
        return ref Unsafe.As<int, BarePointer<T3>>(ref _reference.Distance);
    }

    /// <summary>The tag and the distance.</summary>
    public override readonly string ToString() => _reference.ToString();
}
