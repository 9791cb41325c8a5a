// Invariants: see BareWriter.cs.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Fidelity.BareWire.Text;

namespace Fidelity.BareWire;

/// <content>Text and data.</content>
public ref partial struct BareWriter
{
    /// <summary>Writes text as UTF-8 after its length in bytes.</summary>
    /// <exception cref="BareValueException">It is null or has half a surrogate pair, or the destination is too small.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteString(string? value)
    {
        if (value is null)
        {
            ThrowNull();
        }

        WriteText(value);
    }

    /// <summary>Writes text as UTF-8 after its length in bytes.</summary>
    /// <exception cref="BareValueException">It has half a surrogate pair, or the destination is too small.</exception>
    public void WriteText(scoped ReadOnlySpan<char> text)
    {
        int length = text.Length;
        ref byte at = ref _at;
        if (length < 0x80 && Unsafe.ByteOffset(ref at, ref _end) > length &&
            AsciiText.TryNarrow(in MemoryMarshal.GetReference(text), ref Unsafe.Add(ref at, 1), (nuint)(uint)length))
        {
            _at = ref Unsafe.Add(ref at, length + 1);
            at = (byte)length;
            return;
        }

        WriteAnyText(text);
    }

    /// <summary>Writes text that is UTF-8 already, after its length in bytes.</summary>
    /// <exception cref="BareValueException">It is not UTF-8, or the destination is too small.</exception>
    public void WriteUtf8(scoped ReadOnlySpan<byte> text)
    {
        int invalid = Utf8Text.FindInvalid(text);
        if (invalid >= 0)
        {
            throw new BareValueException($"Expected text in UTF-8, found bytes that are none at index {invalid}.");
        }

        WriteData(text);
    }

    /// <summary>Writes bytes after their number.</summary>
    /// <exception cref="BareValueException">The destination is too small.</exception>
    public void WriteData(scoped ReadOnlySpan<byte> value)
    {
        WriteUInt((uint)value.Length);
        WriteBytes(value);
    }

    /// <summary>Writes bytes after their number.</summary>
    /// <exception cref="BareValueException">They are null, or the destination is too small.</exception>
    public void WriteData(byte[]? value)
    {
        if (value is null)
        {
            ThrowNull();
        }

        WriteData(value.AsSpan());
    }

    /// <summary>Writes bytes whose number the schema fixes.</summary>
    /// <exception cref="BareValueException">They are null, of another number, or the destination is too small.</exception>
    public void WriteData(byte[]? value, int length)
    {
        if (value is null)
        {
            ThrowNull();
        }

        RequireLength(value.Length, length);
        WriteBytes(value);
    }

    /// <summary>Makes sure that something has the length that the schema fixes.</summary>
    /// <exception cref="BareValueException">It has not.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireLength(int found, int expected)
    {
        if (found != expected)
        {
            ThrowLength(found, expected);
        }
    }

    /// <summary>Says that a value which must be there is null.</summary>
    /// <exception cref="BareValueException">Always.</exception>
    [System.Diagnostics.CodeAnalysis.DoesNotReturn]
    public static void ThrowNull() => throw new BareValueException("Expected a value, found null. Set it, or make it optional in the schema.");

    [System.Diagnostics.CodeAnalysis.DoesNotReturn]
    private static void ThrowLength(int found, int expected) => throw new BareValueException($"Expected exactly {expected} elements, as the schema says, found {found}.");

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteAnyText(scoped ReadOnlySpan<char> text)
    {
        if ((text.Length >= 0x80 && TryWriteAscii(text)) || TryWriteAtOnce(text))
        {
            return;
        }

        int bytes = Utf8Text.CountBytes(text);
        WriteUInt((uint)bytes);
        Utf8Text.Encode(text, WriteFixed(bytes));
    }

    private bool TryWriteAscii(scoped ReadOnlySpan<char> text)
    {
        int prefix = BareReader.SizeOfUInt((uint)text.Length);
        Need(prefix + text.Length);
        if (!AsciiText.TryNarrow(in MemoryMarshal.GetReference(text), ref Unsafe.Add(ref _at, prefix), (nuint)(uint)text.Length))
        {
            return false;
        }

        WriteUInt((uint)text.Length);
        _at = ref Unsafe.Add(ref _at, text.Length);
        return true;
    }

    /// <summary>Encodes text without counting its bytes first, if there is room for as many as it could take.</summary>
    private bool TryWriteAtOnce(scoped ReadOnlySpan<char> text)
    {
        long most = 3L * text.Length;
        int prefix = BareReader.SizeOfUInt((ulong)most);
        if (most + prefix > Room)
        {
            return false;
        }

        Span<byte> room = MemoryMarshal.CreateSpan(ref _at, (int)most + prefix);
        int bytes = Utf8Text.Encode(text, room[prefix..]);
        WriteUInt((uint)bytes);
        int actualPrefix = BareReader.SizeOfUInt((uint)bytes);
        if (actualPrefix != prefix)
        {
            room.Slice(prefix, bytes).CopyTo(room[actualPrefix..]);
        }

        _at = ref Unsafe.Add(ref _at, bytes);
        return true;
    }
}
