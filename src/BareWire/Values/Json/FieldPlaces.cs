namespace Fidelity.BareWire.Values.Json;

/// <summary>The places of the fields of all structs that are open, one struct after the other.</summary>
internal sealed class FieldPlaces
{
    private const int Usual = 64;

    private FieldPlace[] _places = new FieldPlace[Usual];
    private int _count;

    /// <summary>Makes room for the fields of a struct.</summary>
    /// <returns>Where they begin.</returns>
    internal int Open(int fields)
    {
        int first = _count;
        _count += fields;
        if (_count > _places.Length)
        {
            Array.Resize(ref _places, Math.Max(_count, _places.Length * 2));
        }

        _places.AsSpan(first, fields).Fill(new FieldPlace { Start = -1 });
        return first;
    }

    internal Span<FieldPlace> Of(int first, int fields) => _places.AsSpan(first, fields);

    /// <summary>Gives up the room of the innermost struct.</summary>
    internal void Close(int first) => _count = first;
}
