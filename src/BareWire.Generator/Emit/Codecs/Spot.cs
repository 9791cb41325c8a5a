namespace Fidelity.BareWire.Generator.Emit;

/// <summary>What a codec is about to read or write.</summary>
/// <param name="stem">The middle of the names of methods that it needs: <c>Orders</c>.</param>
/// <param name="path">Its place in the schema, for people: <c>Customer.orders</c>.</param>
/// <param name="fault">A C# expression for the fault that it is null; null if it cannot be.</param>
internal sealed class Spot(string stem, string path, string? fault)
{
    public string Stem { get; } = stem;

    public string Path { get; } = path;

    /// <summary>A property or the value of an alias.</summary>
    public static Spot At(string stem, string path) => new(stem, path, $"{Known.Faults}.Null(\"{path}\")");

    /// <summary>The same, known not to be null.</summary>
    public Spot Checked() => new(Stem, Path, null);

    /// <summary>An element of the list here, by the index i.</summary>
    public Spot Element() => new(Stem + "Element", Path + "[]", $"{Known.Faults}.Null(\"{Path}\", i)");

    /// <summary>A key of the map here.</summary>
    public Spot Key() => At(Stem + "Key", Path + "{key}");

    /// <summary>A value of the map here, by the entry.</summary>
    public Spot Value() => new(Stem + "Value", Path + "{}", $"{Known.Faults}.Null(\"{Path}\", entry.Key)");

    /// <summary>An expression, with a check that it is not null if it could be.</summary>
    public string NotNull(string value) => fault is null ? value : $"{value} ?? throw {fault}";
}
