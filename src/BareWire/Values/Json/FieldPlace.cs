namespace Fidelity.BareWire.Values.Json;

/// <summary>Where a struct's field has been written; nowhere yet while it starts at -1.</summary>
internal struct FieldPlace
{
    internal int Start;
    internal int End;
}
