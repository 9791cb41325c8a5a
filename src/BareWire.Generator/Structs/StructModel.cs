namespace Fidelity.BareWire.Generator.Structs;

/// <summary>What is emitted for one struct.</summary>
/// <param name="HintName">The name of the generated file.</param>
/// <param name="Namespace">Its namespace, or empty.</param>
/// <param name="Containers">The declarations of the types that contain it, outermost first.</param>
/// <param name="Declaration">Its own declaration.</param>
/// <param name="Self">Its name with type parameters.</param>
/// <param name="Name">Its name.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="Alignment">Its alignment in bytes.</param>
/// <param name="Fields">Its fields by offset; for a union, its tag.</param>
/// <param name="PayloadOffset">For a union, where its values begin; otherwise -1.</param>
/// <param name="Cases">For a union, its values.</param>
internal record struct StructModel(
    string HintName,
    string Namespace,
    EquatableArray<string> Containers,
    string Declaration,
    string Self,
    string Name,
    int Size,
    int Alignment,
    EquatableArray<FieldModel> Fields,
    int PayloadOffset,
    EquatableArray<CaseModel> Cases);
