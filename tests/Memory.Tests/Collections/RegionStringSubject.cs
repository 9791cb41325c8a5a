namespace Fidelity.Memory.Tests.Collections;

internal sealed class RegionStringSubject(RegionString text, AllocateCapability region) : ITextSubject
{
    public int Length => text.Length;

    public char this[int index] => text[index];

    public ITextSubject Substring(int start) => new RegionStringSubject(text.Substring(start), region);

    public ITextSubject Substring(int start, int length) => new RegionStringSubject(text.Substring(start, length), region);

    public ITextSubject Trim() => new RegionStringSubject(text.Trim(), region);

    public int IndexOf(char value) => text.IndexOf(value);

    public int IndexOf(string value) => text.IndexOf(value);

    public int LastIndexOf(char value) => text.LastIndexOf(value);

    public int LastIndexOf(string value) => text.LastIndexOf(value);

    public bool Contains(char value) => text.Contains(value);

    public bool Contains(string value) => text.Contains(value);

    public bool StartsWith(string value) => text.StartsWith(value);

    public bool EndsWith(string value) => text.EndsWith(value);

    public bool EqualTo(string other)
    {
        RegionString copy = new(region, other);
        bool equal = text == copy;
        Assert.Equal(equal, text == other);
        Assert.NotEqual(equal, text != other);
        Assert.NotEqual(equal, text != copy);
        Assert.Equal(equal, text.Equals((object)copy));
        return equal;
    }

    public int CompareTo(string other)
    {
        RegionString copy = new(region, other);
        int order = text.CompareTo(copy);
        Assert.Equal(Math.Sign(order), Math.Sign(text.CompareTo(other)));
        Assert.Equal(order < 0, text < copy);
        Assert.Equal(order > 0, text > copy);
        Assert.Equal(order <= 0, text <= copy);
        Assert.Equal(order >= 0, text >= copy);
        return order;
    }

    public void CopyTo(Span<char> destination) => text.CopyTo(destination);

    public override int GetHashCode() => text.GetHashCode();

    public override string ToString() => text.ToString();
}
