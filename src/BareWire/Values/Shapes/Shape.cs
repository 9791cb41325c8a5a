using System.Text;

namespace Fidelity.BareWire.Values.Shapes;

/// <summary>
/// A type of a schema, prepared for walking messages: names followed, sizes added up, numbers and names indexed.
/// Immutable and thread-safe.
/// </summary>
internal sealed class Shape
{
    private readonly Dictionary<ulong, int> _byNumber = [];
    private readonly Dictionary<string, int> _byLabel = new(StringComparer.Ordinal);

    /// <param name="kind">What its values are.</param>
    /// <param name="name">The name the schema gives it, or its keyword.</param>
    /// <param name="minimumSize">The least number of bytes of a value, saturated.</param>
    internal Shape(BareValueKind kind, string name, int minimumSize)
    {
        Kind = kind;
        Name = name;
        MinimumSize = minimumSize;
    }

    /// <summary>What its values are.</summary>
    internal BareValueKind Kind { get; }

    /// <summary>The name the schema gives it, or its keyword: for messages.</summary>
    internal string Name { get; }

    /// <summary>The least number of bytes of a value; <see cref="int.MaxValue"/> if that or more.</summary>
    internal int MinimumSize { get; }

    /// <summary>The number of bytes of data or elements of a list that the schema fixes, or null.</summary>
    internal ulong? FixedLength { get; init; }

    /// <summary>The type of a map's keys.</summary>
    internal Shape Key { get; init; } = null!;

    /// <summary>The type of a list's elements, a map's values or what an optional holds.</summary>
    internal Shape Element { get; init; } = null!;

    /// <summary>The least number of bytes of a list's element or a map's entry, saturated.</summary>
    internal int SmallestEntry { get; init; }

    /// <summary>The types of a struct's fields or a union's members.</summary>
    internal Shape[] Members { get; init; } = [];

    /// <summary>The names of a struct's fields, an enum's values or a union's members.</summary>
    internal string[] Labels
    {
        get;
        init
        {
            field = value;
            Utf8Labels = Array.ConvertAll(value, Encoding.UTF8.GetBytes);
            for (int i = 0; i < value.Length; i++)
            {
                _byLabel.Add(value[i], i);
            }
        }
    } = [];

    /// <summary><see cref="Labels"/> as UTF-8.</summary>
    internal byte[][] Utf8Labels { get; private init; } = [];

    /// <summary>The numbers of an enum's values or a union's tags.</summary>
    internal ulong[] Numbers
    {
        get;
        init
        {
            field = value;
            for (int i = 0; i < value.Length; i++)
            {
                _byNumber.Add(value[i], i);
            }
        }
    } = [];

    /// <summary>The index of an enum's value or a union's member, or -1.</summary>
    internal int IndexOf(ulong number) => _byNumber.TryGetValue(number, out int index) ? index : -1;

    /// <summary>The index of a struct's field, an enum's value or a union's member, or -1.</summary>
    internal int IndexOf(string label) => _byLabel.TryGetValue(label, out int index) ? index : -1;
}
