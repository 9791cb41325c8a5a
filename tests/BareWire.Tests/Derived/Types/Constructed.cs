namespace Fidelity.BareWire.Tests.Derived.Types;

/// <summary>Made by a constructor, with more that is set after it.</summary>
[BareSchema]
internal sealed partial class Constructed
{
    private readonly string _name;

    public Constructed(int id, string name, string note = "none")
    {
        Id = id;
        _name = name;
        Note = note;
    }

    public int Id { get; }

    public string Name => _name;

    public required bool IsRequired { get; init; }

    public int Inner { get; private set; } = 5;

    [BareIgnore]
    public string Note { get; }

    public int Twice => 2 * Id;

    public void Change(int inner) => Inner = inner;
}

/// <summary>Inherits members, and overrides one.</summary>
[BareSchema]
internal sealed partial class Inherits(int id, string name) : BaseOfAll(id)
{
    public string Name { get; } = name;

    public override byte Kind { get; set; } = 3;
}

/// <summary>Not in any schema by itself.</summary>
internal abstract class BaseOfAll(int id)
{
    public int Id { get; } = id;

    public virtual byte Kind { get; set; }
}

/// <summary>Members named as methods of codecs.</summary>
[BareSchema]
internal partial record struct Rights(bool Read, bool Write, int[] Fixed, int[] All, [property: BareName("klass")] string @class);
