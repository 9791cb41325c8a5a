using Microsoft.CodeAnalysis;

namespace Fidelity.BareWire.Generator.Diagnostics;

/// <summary>All diagnostics of types whose schema is derived, BARE3001 and on.</summary>
internal static class DeriveDiagnostics
{
    private const string Category = "BareWire.Derive";

    internal static readonly DiagnosticDescriptor NotPartial = Error("BARE3001", "The type must be partial",
        "'{0}' must be partial, so that the generator can add the codec of '{1}'");

    internal static readonly DiagnosticDescriptor UnsupportedKind = Error("BARE3002", "The type cannot have a schema",
        "'{0}' is {1}, which cannot have a codec; make it a class, record or struct of its own");

    internal static readonly DiagnosticDescriptor Generic = Error("BARE3003", "The type is generic",
        "'{0}' has type parameters, for which the schema language has nothing; write a type for each use");

    internal static readonly DiagnosticDescriptor NoMembers = Error("BARE3004", "The type has no members",
        "'{0}' has no public property or field to encode; add one, or list the type with [BareMember] in the union that it is an empty part of");

    internal static readonly DiagnosticDescriptor EmptyMember = Error("BARE3005", "The member has no bytes",
        "Member '{0}' is of '{1}', which has no members and so no bytes; only a union can hold it");

    internal static readonly DiagnosticDescriptor Oblivious = Error("BARE3006", "It is not known whether the member may be null",
        "Member '{0}' has the type '{1}' where nullable annotations are off; add '#nullable enable' and a '?' if it may be null");

    internal static readonly DiagnosticDescriptor UnsupportedType = Error("BARE3007", "The type has no counterpart in a schema",
        "Member '{0}' has the type '{1}', which no schema has: {2}");

    internal static readonly DiagnosticDescriptor Recursive = Error("BARE3008", "The type contains itself",
        "Member '{0}' makes '{1}' contain itself, which BARE forbids; refer to the other value by a number or a name");

    internal static readonly DiagnosticDescriptor OrderMissing = Error("BARE3009", "The member has no place",
        "Member '{0}' has no [BareOrder], but '{1}' has; give all members one, or none");

    internal static readonly DiagnosticDescriptor DuplicateOrder = Error("BARE3010", "The place is taken",
        "Member '{0}' has the place {1}, which '{2}' has already; give each member one of its own");

    internal static readonly DiagnosticDescriptor Scattered = Error("BARE3011", "The order of the members is not defined",
        "Member '{0}' is in another part of '{1}' than those before it, and parts have no order; give all members [BareOrder], or declare them in one part");

    internal static readonly DiagnosticDescriptor MemberName = Error("BARE3012", "The name cannot be a field's",
        "Member '{0}' becomes field '{1}', but {2}; give it a [BareName]");

    internal static readonly DiagnosticDescriptor DuplicateMember = Error("BARE3013", "The schema has the field twice",
        "Member '{0}' becomes field '{1}', as '{2}' does; give one of them a [BareName]");

    internal static readonly DiagnosticDescriptor TypeName = Error("BARE3014", "The name cannot be a type's",
        "'{0}' cannot be the name '{1}' in a schema: expected a letter from A to Z, then letters and digits; give it a [BareName]");

    internal static readonly DiagnosticDescriptor DuplicateType = Error("BARE3015", "The schema has two types of one name",
        "'{0}' brings a second, different type '{1}' into the schema of '{2}'; give one of the two types a [BareName]");

    internal static readonly DiagnosticDescriptor EnumValue = Error("BARE3016", "The enum's value cannot be in a schema",
        "Value '{0}' of enum '{1}' cannot be in a schema: {2}");

    internal static readonly DiagnosticDescriptor UnsupportedEnum = Error("BARE3017", "The enum cannot be in a schema",
        "Member '{0}' is of enum '{1}', which cannot be in a schema: {2}");

    internal static readonly DiagnosticDescriptor InvalidKey = Error("BARE3018", "The type cannot be a key",
        "Member '{0}' has keys of type '{1}', which a schema does not allow: expected an integer, bool, string or enum{2}");

    internal static readonly DiagnosticDescriptor NotSettable = Error("BARE3019", "The member cannot be set",
        "Member '{0}' cannot be set when '{1}' is decoded; give it a setter or init, or a constructor's parameter of the same name and type beside other members' only, or [BareIgnore]");

    internal static readonly DiagnosticDescriptor RequiredIgnored = Error("BARE3020", "A required member is left out",
        "Member '{0}' is required, so that '{1}' cannot be made without it; remove [BareIgnore], make it public with a getter, or not required");

    internal static readonly DiagnosticDescriptor NotReadable = Error("BARE3021", "The member cannot be in the schema",
        "'{0}' has [{1}], but is {2}; only public properties and fields of values are in the schema");

    internal static readonly DiagnosticDescriptor WireType = Error("BARE3022", "The type does not go with the member",
        "Member '{0}' of type '{1}' cannot be '{2}' in the schema: {3}");

    internal static readonly DiagnosticDescriptor Length = Error("BARE3023", "The length does not go with the member",
        "Member '{0}' cannot have the length {1}: {2}");

    internal static readonly DiagnosticDescriptor UnionCase = Error("BARE3024", "The type cannot be in the union",
        "'{0}' cannot be in the union '{1}': {2}");

    internal static readonly DiagnosticDescriptor DuplicateTag = Error("BARE3025", "The tag is taken",
        "The tag {0} is that of '{1}' already; give each type of a union its own");

    internal static readonly DiagnosticDescriptor NoCases = Error("BARE3026", "The union has no types",
        "'{0}' is {1}, which becomes a union; list its types with [BareMember(tag, typeof(…))]");

    internal static readonly DiagnosticDescriptor CasesOfConcrete = Error("BARE3027", "The type is no union",
        "'{0}' has [BareMember], but is no abstract class and no interface; make it abstract, or remove the attribute");

    internal static readonly DiagnosticDescriptor NameTaken = Error("BARE3028", "The name is needed",
        "'{0}' has the name that the generator needs for a member of '{1}'; rename it");

    internal static readonly DiagnosticDescriptor Refused = Error("BARE3098", "The schema is not valid",
        "The schema of '{0}' breaks a rule: {1}");

    internal static readonly DiagnosticDescriptor Crash = Error("BARE3099", "The generator failed",
        "The generator failed on '{0}' with {1}; please report this, with the type");

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true);
}
