namespace Fidelity.Memory.Tests.Collections;

/// <summary>How a text behaves, whoever made it. Each fact runs over <see cref="string"/> and <see cref="RegionString"/>.</summary>
public abstract class TextContract
{
    private static readonly string[] SomeTexts = ["", "a", "abcabc", "  padded\t\n", "Zürich 東京 🛫", "\0nul\0", "\ud800"];

    public static TheoryData<string> Texts => [.. SomeTexts];

    protected abstract ITextSubject Create(string text);

    [Theory]
    [MemberData(nameof(Texts))]
    public void It_has_the_characters_it_was_made_of(string text)
    {
        ITextSubject subject = Create(text);
        Assert.Equal(text.Length, subject.Length);
        Assert.Equal(text, subject.ToString());
        for (int i = 0; i < text.Length; i++)
        {
            Assert.Equal(text[i], subject[i]);
        }

        char[] copy = new char[text.Length + 1];
        subject.CopyTo(copy);
        Assert.Equal(text, new string(copy, 0, text.Length));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    [InlineData(int.MaxValue)]
    public void A_character_that_is_not_there_is_refused(int index) => Assert.Throws<IndexOutOfRangeException>(() => Create("abc")[index]);

    [Theory]
    [MemberData(nameof(Texts))]
    public void Equality_and_hash_code_go_by_content(string text)
    {
        ITextSubject subject = Create(text);
        foreach (string other in SomeTexts)
        {
            Assert.Equal(text == other, subject.EqualTo(other));
            Assert.Equal(Math.Sign(string.CompareOrdinal(text, other)), Math.Sign(subject.CompareTo(other)));
        }

        Assert.Equal(Create(text).GetHashCode(), subject.GetHashCode());
        Assert.Equal(Create("+" + text).Substring(1).GetHashCode(), subject.GetHashCode());
    }

    [Theory]
    [InlineData("abcabc", "a")]
    [InlineData("abcabc", "ca")]
    [InlineData("abcabc", "abcabc")]
    [InlineData("abcabc", "abcabcd")]
    [InlineData("abcabc", "")]
    [InlineData("", "")]
    [InlineData("", "a")]
    [InlineData("ab", "B")]
    [InlineData("e\u0301", "é")]
    public void Searching_compares_ordinally(string text, string value)
    {
        ITextSubject subject = Create(text);
        Assert.Equal(text.IndexOf(value, StringComparison.Ordinal), subject.IndexOf(value));
        Assert.Equal(text.LastIndexOf(value, StringComparison.Ordinal), subject.LastIndexOf(value));
        Assert.Equal(text.Contains(value, StringComparison.Ordinal), subject.Contains(value));
        Assert.Equal(text.StartsWith(value, StringComparison.Ordinal), subject.StartsWith(value));
        Assert.Equal(text.EndsWith(value, StringComparison.Ordinal), subject.EndsWith(value));
    }

    [Fact]
    public void Characters_are_found()
    {
        ITextSubject subject = Create("abcabc");
        Assert.Equal(1, subject.IndexOf('b'));
        Assert.Equal(4, subject.LastIndexOf('b'));
        Assert.Equal(-1, subject.IndexOf('x'));
        Assert.True(subject.Contains('c'));
        Assert.False(subject.Contains('C'));
    }

    [Fact]
    public void A_part_is_a_text()
    {
        ITextSubject subject = Create("abcdef");
        Assert.Equal("cdef", subject.Substring(2).ToString());
        Assert.Equal("", subject.Substring(6).ToString());
        Assert.Equal("bcd", subject.Substring(1, 3).ToString());
        Assert.Equal("c", subject.Substring(1, 3).Substring(1, 1).ToString());
        Assert.Equal("x", Create(" \t x\n").Trim().ToString());
        Assert.Equal("", Create(" \t ").Trim().ToString());
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(7, 0)]
    [InlineData(0, 7)]
    [InlineData(3, 4)]
    [InlineData(0, -1)]
    [InlineData(6, 1)]
    [InlineData(int.MaxValue, int.MaxValue)]
    public void A_part_that_is_not_there_is_refused(int start, int length)
    {
        ITextSubject subject = Create("abcdef");
        Assert.Throws<ArgumentOutOfRangeException>(() => subject.Substring(start, length));
        if (length == 0)
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => subject.Substring(start));
        }
    }

    [Fact]
    public void Copying_needs_room() => Assert.Throws<ArgumentException>(() => Create("abc").CopyTo(new char[2]));
}
