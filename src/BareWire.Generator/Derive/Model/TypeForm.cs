namespace Fidelity.BareWire.Generator.Derive;

/// <summary>How a type with [BareSchema] is declared.</summary>
internal enum TypeForm
{
    /// <summary>A struct.</summary>
    Value,

    /// <summary>A class that nothing inherits.</summary>
    Sealed,

    /// <summary>A class that others may inherit.</summary>
    Open,

    /// <summary>An abstract class, which is a union.</summary>
    Abstract,

    /// <summary>An interface, which is a union.</summary>
    Interface,
}
