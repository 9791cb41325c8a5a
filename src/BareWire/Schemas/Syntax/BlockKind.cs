namespace Fidelity.BareWire.Schemas;

/// <summary>Which type a block of declarations is.</summary>
internal enum BlockKind
{
    Enum,
    Union,
    Struct,
}
