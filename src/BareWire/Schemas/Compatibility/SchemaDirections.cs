namespace Fidelity.BareWire.Schemas;

/// <summary>Which readers a change shuts out.</summary>
[Flags]
public enum SchemaDirections
{
    /// <summary>None: the change is only to be known.</summary>
    None = 0,

    /// <summary>Readers with the new schema cannot read messages of the old one.</summary>
    Backward = 1,

    /// <summary>Readers with the old schema cannot read messages of the new one.</summary>
    Forward = 2,

    /// <summary>Neither can read the other's messages.</summary>
    Both = Backward | Forward,
}
