using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Fidelity.BareWire.Generated;

/// <summary>Integers whose type in the schema is another than in C#. Part of what derived codecs are made of.</summary>
public static class BareIntegers
{
    /// <summary>Reads a uint into a type that may be too small for it.</summary>
    /// <exception cref="BareFormatException">It is, or the bytes are no uint.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T ReadUInt<T>(ref BareReader reader)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        ulong value = reader.ReadUInt();
        return Fits<ulong, T>(value, out T result) ? result : throw OutOfRange<T, ulong>(in reader, value, value);
    }

    /// <summary>Reads an int into a type that may be too small for it.</summary>
    /// <exception cref="BareFormatException">It is, or the bytes are no int.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T ReadInt<T>(ref BareReader reader)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        long value = reader.ReadInt();
        return Fits<long, T>(value, out T result) ? result : throw OutOfRange<T, long>(in reader, value, unchecked((ulong)((value << 1) ^ (value >> 63))));
    }

    /// <summary>Makes an integer one of the type in the schema.</summary>
    /// <param name="value">The integer.</param>
    /// <param name="path">The value in the schema, such as <c>Order.quantity</c>.</param>
    /// <exception cref="BareValueException">It does not fit.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TWire ToWire<T, TWire>(T value, string path)
        where T : unmanaged, IBinaryInteger<T>
        where TWire : unmanaged, IBinaryInteger<TWire>, IMinMaxValue<TWire> =>
        Fits<T, TWire>(value, out TWire result) ? result : throw DoesNotFit<T, TWire>(value, path);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Fits<TFrom, TTo>(TFrom value, out TTo result)
        where TFrom : unmanaged, IBinaryInteger<TFrom>
        where TTo : unmanaged, IBinaryInteger<TTo>
    {
        result = TTo.CreateTruncating(value);
        return TFrom.CreateTruncating(result) == value && TTo.IsNegative(result) == TFrom.IsNegative(value);
    }

    private static BareFormatException OutOfRange<T, TFrom>(in BareReader reader, TFrom value, ulong encoded)
        where T : IMinMaxValue<T> => new(
        BareFormatReason.ValueOutOfRange,
        reader.Offset - BareReader.SizeOfUInt(encoded),
        string.Create(CultureInfo.InvariantCulture, $"expected {T.MinValue} to {T.MaxValue}, which {typeof(T).Name} can hold, found {value}"));

    private static BareValueException DoesNotFit<T, TWire>(T value, string path)
        where TWire : IMinMaxValue<TWire> => new(string.Create(
        CultureInfo.InvariantCulture,
        $"{path}: expected {TWire.MinValue} to {TWire.MaxValue}, which the schema's type can hold, found {value}."));
}
