// Invariants: immutable as far as this type goes: it hands out read-only access only, and nobody else knows the memory.
using System.Diagnostics.CodeAnalysis;

namespace Fidelity.Memory;

/// <summary>
/// A text (UTF-16) that lies in a region and ends with it. Immutable. Behaves like <see cref="string"/> with
/// <see cref="StringComparison.Ordinal"/>, and allocates managed memory only where the result is a <see cref="string"/>.
/// Slices share the memory. Thread-safe; goes into fields, closures and async methods.
/// </summary>
/// <remarks>
/// <para><see cref="Length"/> is known without a look at the memory. Every other member throws <see cref="CapabilityException"/>
/// when the region has been reset or released, or this is the default value. Each opens and closes the text, some
/// nanoseconds; for loops over the characters use <see cref="Open"/>.</para>
/// </remarks>
public readonly struct RegionString : IEquatable<RegionString>, IComparable<RegionString>
{
    private readonly ReadCapability<char> _characters;

    /// <summary>Copies a text into a region.</summary>
    /// <param name="region">Where to allocate: a region, arena or pool, or the right to allocate in one.</param>
    /// <param name="text">The characters.</param>
    /// <exception cref="RegionExhaustedException">The region has no room.</exception>
    public RegionString(AllocateCapability region, ReadOnlySpan<char> text)
    {
        WriteCapability<char> characters = region.Allocate<char>(text.Length).GetWriteAccess();
        characters.CopyFrom(text);
        _characters = characters.AsReadOnly();
    }

    internal RegionString(ReadCapability<char> characters)
    {
        _characters = characters;
    }

    /// <summary>The number of UTF-16 characters.</summary>
    public int Length => _characters.Length;

    /// <summary>Whether it has no characters.</summary>
    public bool IsEmpty => _characters.IsEmpty;

    /// <summary>The name of the region that holds the text.</summary>
    public string RegionName => _characters.RegionName;

    /// <summary>Where the text lies. Slices of equal place and length have equal ones.</summary>
    internal ReadCapability<char> Characters => _characters;

    /// <summary>One character.</summary>
    /// <exception cref="IndexOutOfRangeException">There is none at <paramref name="index"/>.</exception>
    [SuppressMessage("Usage", "CA2201", Justification = "What a string throws.")]
    public char this[int index] => (uint)index < (uint)Length
        ? _characters[index]
        : throw new IndexOutOfRangeException($"Index {index} is out of range: the text has {Length} characters.");

    /// <summary>Whether two texts have the same characters.</summary>
    public static bool operator ==(RegionString left, RegionString right) => left.Equals(right);

    /// <summary>Whether two texts differ.</summary>
    public static bool operator !=(RegionString left, RegionString right) => !left.Equals(right);

    /// <summary>Whether two texts have the same characters.</summary>
    public static bool operator ==(RegionString left, ReadOnlySpan<char> right) => left.Equals(right);

    /// <summary>Whether two texts differ.</summary>
    public static bool operator !=(RegionString left, ReadOnlySpan<char> right) => !left.Equals(right);

    /// <summary>Whether the left text comes first, by the numbers of its characters.</summary>
    public static bool operator <(RegionString left, RegionString right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left text comes later, by the numbers of its characters.</summary>
    public static bool operator >(RegionString left, RegionString right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left text does not come later.</summary>
    public static bool operator <=(RegionString left, RegionString right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left text does not come first.</summary>
    public static bool operator >=(RegionString left, RegionString right) => left.CompareTo(right) >= 0;

    /// <summary>Opens the characters for reading in place. Meanwhile they cannot go away, also if the region is released.</summary>
    public ReadOnlyAccess<char> Open() => _characters.GetDirectAccess();

    /// <summary>The text from <paramref name="start"/> on. Shares the memory.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The text does not reach there.</exception>
    public RegionString Substring(int start)
    {
        RequireRange(start, Length - start);
        return new RegionString(_characters.Slice(start));
    }

    /// <summary><paramref name="length"/> characters from <paramref name="start"/> on. Shares the memory.</summary>
    /// <inheritdoc cref="Substring(int)" path="/exception"/>
    public RegionString Substring(int start, int length)
    {
        RequireRange(start, length);
        return new RegionString(_characters.Slice(start, length));
    }

    /// <inheritdoc cref="Substring(int, int)"/>
    public RegionString Slice(int start, int length) => Substring(start, length);

    /// <summary>The text without white space at both ends. Shares the memory.</summary>
    public RegionString Trim()
    {
        using ReadOnlyAccess<char> text = Open();
        ReadOnlySpan<char> kept = text.Span.TrimStart();
        int start = text.Length - kept.Length;
        return Substring(start, kept.TrimEnd().Length);
    }

    /// <summary>The index of the first such character, or -1.</summary>
    public int IndexOf(char value)
    {
        using ReadOnlyAccess<char> text = Open();
        return text.Span.IndexOf(value);
    }

    /// <summary>Where the characters of <paramref name="value"/> first occur, or -1.</summary>
    public int IndexOf(ReadOnlySpan<char> value)
    {
        using ReadOnlyAccess<char> text = Open();
        return text.Span.IndexOf(value);
    }

    /// <summary>The index of the last such character, or -1.</summary>
    public int LastIndexOf(char value)
    {
        using ReadOnlyAccess<char> text = Open();
        return text.Span.LastIndexOf(value);
    }

    /// <summary>Where the characters of <paramref name="value"/> last occur, or -1.</summary>
    public int LastIndexOf(ReadOnlySpan<char> value)
    {
        using ReadOnlyAccess<char> text = Open();
        return text.Span.LastIndexOf(value);
    }

    /// <summary>Whether it has such a character.</summary>
    public bool Contains(char value) => IndexOf(value) >= 0;

    /// <summary>Whether the characters of <paramref name="value"/> occur in it.</summary>
    public bool Contains(ReadOnlySpan<char> value) => IndexOf(value) >= 0;

    /// <summary>Whether it begins with the characters of <paramref name="value"/>.</summary>
    public bool StartsWith(ReadOnlySpan<char> value)
    {
        using ReadOnlyAccess<char> text = Open();
        return text.Span.StartsWith(value);
    }

    /// <summary>Whether it ends with the characters of <paramref name="value"/>.</summary>
    public bool EndsWith(ReadOnlySpan<char> value)
    {
        using ReadOnlyAccess<char> text = Open();
        return text.Span.EndsWith(value);
    }

    /// <summary>Copies the characters to the beginning of <paramref name="destination"/>.</summary>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than the text.</exception>
    public void CopyTo(Span<char> destination)
    {
        using ReadOnlyAccess<char> text = Open();
        text.Span.CopyTo(destination);
    }

    /// <summary>Compares by the numbers of the characters.</summary>
    /// <returns>Less than zero if this text comes first, zero if they are equal, greater than zero if it comes later.</returns>
    public int CompareTo(RegionString other)
    {
        using ReadOnlyAccess<char> text = other.Open();
        return CompareTo(text.Span);
    }

    /// <inheritdoc cref="CompareTo(RegionString)"/>
    public int CompareTo(ReadOnlySpan<char> other)
    {
        using ReadOnlyAccess<char> text = Open();
        return text.Span.SequenceCompareTo(other);
    }

    /// <summary>Whether the texts have the same characters.</summary>
    public bool Equals(RegionString other)
    {
        using ReadOnlyAccess<char> text = other.Open();
        return Equals(text.Span);
    }

    /// <summary>Whether the texts have the same characters.</summary>
    public bool Equals(ReadOnlySpan<char> other)
    {
        using ReadOnlyAccess<char> text = Open();
        return text.Span.SequenceEqual(other);
    }

    /// <summary>Whether <paramref name="obj"/> is a region string with the same characters..</summary>
    public override bool Equals(object? obj) => obj is RegionString other && Equals(other);

    /// <summary>A hash code of the characters, equal for equal texts within one process.</summary>
    public override int GetHashCode()
    {
        using ReadOnlyAccess<char> text = Open();
        return string.GetHashCode(text.Span);
    }

    /// <summary>The text as a new managed string.</summary>
    public override string ToString()
    {
        using ReadOnlyAccess<char> text = Open();
        return text.Span.ToString();
    }

    private void RequireRange(int start, int length)
    {
        if (start < 0 || start > Length)
        {
            throw new ArgumentOutOfRangeException(nameof(start), start, $"Expected 0 to {Length}: the text has {Length} characters.");
        }

        if (length < 0 || length > Length - start)
        {
            throw new ArgumentOutOfRangeException(nameof(length), length, $"Expected 0 to {Length - start}: the text has {Length} characters, and {start} are skipped.");
        }
    }
}
