namespace Fidelity.Memory.Tests.Collections;

/// <summary>What <see cref="string"/>, compared ordinally, and <see cref="RegionString"/> have in common.</summary>
public interface ITextSubject
{
    int Length { get; }

    char this[int index] { get; }

    ITextSubject Substring(int start);

    ITextSubject Substring(int start, int length);

    ITextSubject Trim();

    int IndexOf(char value);

    int IndexOf(string value);

    int LastIndexOf(char value);

    int LastIndexOf(string value);

    bool Contains(char value);

    bool Contains(string value);

    bool StartsWith(string value);

    bool EndsWith(string value);

    bool EqualTo(string other);

    int CompareTo(string other);

    void CopyTo(Span<char> destination);

    int GetHashCode();

    string ToString();
}
