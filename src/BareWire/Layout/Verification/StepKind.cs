namespace Fidelity.BareWire.Layout.Verification;

/// <summary>What a step of a program looks at.</summary>
internal enum StepKind : byte
{
    Bool,
    Enum,
    Optional,
    Union,
    Jump,
    Inline,
    Pointer,
    Chain,
    Array,
    Text,
    Variant,
}
