using Fidelity.BareWire.Schemas;

namespace Fidelity.BareWire;

/// <summary>
/// Derives a BARE schema and its codec from a type, which must be partial: <see cref="Bare.Encode{T}(T)"/> and
/// <see cref="Bare.Decode{T}(ReadOnlySpan{byte}, BareLimits)"/> take it from then on, and its constant
/// <c>BareSchemaText</c> is the schema. Its public properties and fields that can be read and set, or that a constructor's
/// parameter of the same name sets, are the fields of a struct. An abstract class or an interface is a union of what its
/// <see cref="BareMemberAttribute"/>s list.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, Inherited = false)]
public sealed class BareSchemaAttribute : Attribute
{
    /// <summary>The rules that the schema keeps. Names of fields with digits need <see cref="BareDraft.Draft14"/>.</summary>
    public BareDraft Draft { get; set; } = BareDraft.Draft11;
}
