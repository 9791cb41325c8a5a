namespace Fidelity.BareWire.Schemas;

/// <summary>A type as it is to be printed.</summary>
internal abstract class PrintedType
{
    /// <summary>The type on one line, or null if it takes several.</summary>
    public abstract string? Inline { get; }
}
