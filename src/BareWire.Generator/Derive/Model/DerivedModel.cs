namespace Fidelity.BareWire.Generator.Derive;

/// <summary>All that is needed to write the codec of a type. Compared by value.</summary>
/// <param name="HintName">The name of the generated file.</param>
/// <param name="Namespace">The namespace, or empty.</param>
/// <param name="Containers">The declarations of the types around it, outermost first.</param>
/// <param name="Declaration">Its own declaration.</param>
/// <param name="FullName">Its full name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="SchemaName">Its name in the schema.</param>
/// <param name="SchemaText">The schema, of it and all that it uses.</param>
/// <param name="Draft">The rules that the schema keeps.</param>
/// <param name="Members">Its members, in the order of the schema; none for a union.</param>
/// <param name="Creation">How a value is made of what was read.</param>
/// <param name="IsBlock">Whether its memory is its encoding.</param>
/// <param name="Cases">The types of a union.</param>
internal sealed record DerivedModel(
    string HintName,
    string Namespace,
    EquatableArray<string> Containers,
    string Declaration,
    string FullName,
    TypeForm Kind,
    string SchemaName,
    string SchemaText,
    BareDraft Draft,
    EquatableArray<MemberModel> Members,
    string Creation,
    bool IsBlock,
    EquatableArray<CaseModel> Cases);
