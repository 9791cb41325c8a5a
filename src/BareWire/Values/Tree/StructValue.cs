namespace Fidelity.BareWire.Values.Tree;

/// <summary>The fields of a struct: their names, which many structs share, and their values.</summary>
internal sealed class StructValue(string[] names, BareValue[] values)
{
    internal string[] Names { get; } = names;

    internal BareValue[] Values { get; } = values;

    /// <summary>The index of a field, or -1.</summary>
    internal int IndexOf(string name) => Array.IndexOf(Names, name);
}
