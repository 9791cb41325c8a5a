namespace Fidelity.BareWire.Schemas;

/// <summary>How the messages of one type in two schemas go together.</summary>
public enum SchemaVerdict
{
    /// <summary>Nothing differs.</summary>
    Identical,

    /// <summary>Something differs that messages do not show, such as a name: both read both.</summary>
    Full,

    /// <summary>New readers read old messages; old readers do not read all new ones.</summary>
    Backward,

    /// <summary>Old readers read new messages; new readers do not read all old ones.</summary>
    Forward,

    /// <summary>Neither reads the other's messages.</summary>
    Incompatible,
}
