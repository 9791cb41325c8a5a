using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Fidelity.BareWire.Generated;

/// <summary>The elements of lists, in one piece. Part of what derived codecs are made of.</summary>
public static class BareElements
{
    private const int BytesAtOnce = 1 << 28;

    /// <summary>The elements of any list. Cost: nothing for arrays and <see cref="List{T}"/>; a copy for others.</summary>
    public static ReadOnlySpan<T> Of<T>(IReadOnlyList<T> items) => items switch
    {
        T[] array => array,
        List<T> list => CollectionsMarshal.AsSpan(list),
        _ => items.ToArray(),
    };

    /// <summary>A list of a number of elements that are still to be set.</summary>
    public static List<T> NewList<T>(int count)
    {
        List<T> list = new(count);
        CollectionsMarshal.SetCount(list, count);
        return list;
    }

    /// <summary>Whether structs of numbers lie in memory as they lie in a message. Costs nothing: it is decided when the caller is compiled.</summary>
    /// <param name="wireSize">The bytes of one in a message.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreWire<T>(int wireSize)
        where T : unmanaged => BitConverter.IsLittleEndian && Unsafe.SizeOf<T>() == wireSize;

    /// <summary>Reads structs whose memory is their encoding, as a block.</summary>
    /// <exception cref="BareFormatException">They are cut off.</exception>
    public static void Read<T>(ref BareReader reader, scoped Span<T> items)
        where T : unmanaged
    {
        int most = BytesAtOnce / Unsafe.SizeOf<T>();
        for (; items.Length > most; items = items[most..])
        {
            reader.ReadNumbers(MemoryMarshal.AsBytes(items[..most]));
        }

        reader.ReadNumbers(MemoryMarshal.AsBytes(items));
    }

    /// <summary>Writes structs whose memory is their encoding, as a block.</summary>
    /// <exception cref="BareValueException">The destination is too small.</exception>
    public static void Write<T>(ref BareWriter writer, scoped ReadOnlySpan<T> items)
        where T : unmanaged
    {
        int most = BytesAtOnce / Unsafe.SizeOf<T>();
        for (; items.Length > most; items = items[most..])
        {
            writer.WriteNumbers(MemoryMarshal.AsBytes(items[..most]));
        }

        writer.WriteNumbers(MemoryMarshal.AsBytes(items));
    }
}
