namespace Fidelity.BareWire.Fuzz.Targets;

/// <summary>What a step of a program reads.</summary>
internal enum StepKind
{
    UInt,
    Int,
    U8,
    U16,
    U32,
    U64,
    I8,
    I16,
    I32,
    I64,
    F32,
    F64,
    Bool,
    Presence,
    String,
    TextSlice,
    Data,
    DataSlice,
    FixedData,
    FixedSlice,
    Fixed,
    ListOfNext,
    FixedListOfNext,
    Numbers,
    Bools,
}
