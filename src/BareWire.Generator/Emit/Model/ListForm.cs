namespace Fidelity.BareWire.Generator.Emit;

/// <summary>A type of list in C#, and how its elements are got at in one piece.</summary>
internal sealed class ListForm
{
    private const string Marshal = "global::System.Runtime.InteropServices.CollectionsMarshal";
    private const string ImmutableMarshal = "global::System.Runtime.InteropServices.ImmutableCollectionsMarshal";
    private const string Elements = Known.Generated + ".BareElements";

    private readonly string _before;
    private readonly string _after;

    private ListForm(string before, string after)
    {
        _before = before;
        _after = after;
    }

    /// <summary>An array.</summary>
    public static ListForm Array { get; } = new("", "[]");

    /// <summary>A list that grows; its elements are reached in the array inside.</summary>
    public static ListForm List { get; } = new("global::System.Collections.Generic.List<", ">")
    {
        Span = Marshal + ".AsSpan(list)",
        Result = "list",
    };

    /// <summary>Any list that can be read; it becomes an array.</summary>
    public static ListForm ReadOnly { get; } = new("global::System.Collections.Generic.IReadOnlyList<", ">")
    {
        Span = Elements + ".Of(list)",
    };

    /// <summary>An immutable array; null inside it is no list.</summary>
    public static ListForm Immutable { get; } = new("global::System.Collections.Immutable.ImmutableArray<", ">")
    {
        Span = ImmutableMarshal + ".AsArray(list)",
        Result = ImmutableMarshal + ".AsImmutableArray(items)",
        IsValueType = true,
    };

    public bool IsValueType { get; private set; }

    /// <summary>What reading returns.</summary>
    public string Result { get; private set; } = "items";

    /// <summary>The name of the list to be written: its elements are <c>items</c> in any case.</summary>
    public string Parameter => Span is null ? "items" : "list";

    /// <summary>An expression for the elements of <c>list</c>; null if it is what holds them.</summary>
    private string? Span { get; set; }

    /// <summary>The type, by that of its elements.</summary>
    public string Of(string element) => _before + element + _after;

    /// <summary>Writes the statement that makes <c>items</c>, where elements go that are read.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="list">The list.</param>
    /// <param name="newArray">An expression for an array of <c>count</c> elements.</param>
    public void EmitNew(SourceWriter writer, ListMapping list, string newArray)
    {
        if (Result == "list")
        {
            writer.Line($"{list.Annotated} list = {Elements}.NewList<{list.Element.Annotated}>(count);");
            writer.Line($"global::System.Span<{list.Element.Annotated}> items = {Span};");
        }
        else
        {
            writer.Line($"{list.Element.Annotated}[] items = {newArray};");
        }
    }

    /// <summary>Writes the statement that makes <c>items</c>, the elements to be written.</summary>
    public void EmitSpan(SourceWriter writer, ListMapping list, Spot spot) => writer.Line(
        Span is null ? null : $"global::System.ReadOnlySpan<{list.Element.Annotated}> items = {(IsValueType ? spot.NotNull(Span) : Span)};");
}
