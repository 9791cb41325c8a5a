namespace Fidelity.Memory.Tests.Collections;

internal sealed class StringSubject(string text) : ITextSubject
{
    public int Length => text.Length;

    public char this[int index] => text[index];

    public ITextSubject Substring(int start) => new StringSubject(text.Substring(start));

    public ITextSubject Substring(int start, int length) => new StringSubject(text.Substring(start, length));

    public ITextSubject Trim() => new StringSubject(text.Trim());

    public int IndexOf(char value) => text.IndexOf(value);

    public int IndexOf(string value) => text.IndexOf(value, StringComparison.Ordinal);

    public int LastIndexOf(char value) => text.LastIndexOf(value);

    public int LastIndexOf(string value) => text.LastIndexOf(value, StringComparison.Ordinal);

    public bool Contains(char value) => text.Contains(value);

    public bool Contains(string value) => text.Contains(value, StringComparison.Ordinal);

    public bool StartsWith(string value) => text.StartsWith(value, StringComparison.Ordinal);

    public bool EndsWith(string value) => text.EndsWith(value, StringComparison.Ordinal);

    public bool EqualTo(string other) => text == other;

    public int CompareTo(string other) => string.CompareOrdinal(text, other);

    public void CopyTo(Span<char> destination) => text.CopyTo(destination);

    public override int GetHashCode() => text.GetHashCode();

    public override string ToString() => text;
}
