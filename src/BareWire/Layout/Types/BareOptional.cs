using System.Diagnostics.CodeAnalysis;

namespace Fidelity.BareWire.Layout;

/// <summary>A value in place that may be absent: a byte, 0 or 1, and the value at the next multiple of its alignment.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public struct BareOptional<T> : IBareStruct<BareOptional<T>>
    where T : unmanaged
{
    private byte _tag;
    private T _value;

    /// <summary>A value that is there. It must not hold references: those mean something only where they lie; see <see cref="Fill"/>.</summary>
    public BareOptional(T value)
    {
        _tag = 1;
        _value = value;
    }

    /// <inheritdoc/>
    public static LayoutType Layout { get; } = LayoutType.Optional(LayoutType.Of<T>());

    /// <summary>Whether there is a value.</summary>
    public readonly bool HasValue => _tag != 0;

    /// <summary>The value, in place.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    [UnscopedRef]
    public readonly ref readonly T Value
    {
        get
        {
            if (_tag == 0)
            {
                throw new InvalidOperationException("The optional has no value. Ask HasValue first.");
            }

            return ref _value;
        }
    }

    /// <summary>Says that there is a value, and gives its place to be written.</summary>
    [UnscopedRef]
    public ref T Fill()
    {
        _tag = 1;
        return ref _value;
    }

    /// <summary>The value, or nothing.</summary>
    public override readonly string ToString() => _tag == 0 ? "" : _value.ToString() ?? "";
}
