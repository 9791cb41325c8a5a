using Microsoft.CodeAnalysis;

namespace Fidelity.BareWire.Generator.Diagnostics;

/// <summary>All diagnostics of structs with a fixed layout, BARE2001 and on.</summary>
internal static class StructDiagnostics
{
    private const string Category = "BareWire.Layout";

    internal static readonly DiagnosticDescriptor NotPartial = Error("BARE2001", "The struct must be partial",
        "'{0}' must be partial, and not local to its file, so that the generator can add its layout");

    internal static readonly DiagnosticDescriptor RefStruct = Error("BARE2002", "A ref struct has no fixed layout",
        "'{0}' is a ref struct, which cannot lie in memory of its own; remove 'ref'");

    internal static readonly DiagnosticDescriptor NoFields = Error("BARE2003", "The struct has no fields",
        "'{0}' has no fields; give it at least one, with [BareField]");

    internal static readonly DiagnosticDescriptor FieldWithoutNumber = Error("BARE2004", "The field has no number",
        "Field '{0}' of '{1}' has no {2}; every field of a fixed layout has one");

    internal static readonly DiagnosticDescriptor DuplicateNumber = Error("BARE2005", "The number occurs twice",
        "Field '{0}' has the number {1}, which field '{2}' has already; each number must occur once");

    internal static readonly DiagnosticDescriptor UnsupportedType = Error("BARE2006", "The type has no fixed layout",
        "Field '{0}' has the type '{1}', which has no fixed layout: {2}");

    internal static readonly DiagnosticDescriptor BadAlignment = Error("BARE2007", "The alignment is not possible",
        "Field '{0}' has the alignment {1}; expected a power of two from {2}, its type's own, to 4096");

    internal static readonly DiagnosticDescriptor OffsetDiffers = Error("BARE2008", "The field lies elsewhere than its layout says",
        "Field '{0}' of '{1}' lies at offset {2} as declared, but at {3} by its layout; {4}");

    internal static readonly DiagnosticDescriptor SizeDiffers = Error("BARE2009", "The struct has another size than its layout says",
        "'{0}' has {1} bytes as declared, but {2} by its layout; {3}");

    internal static readonly DiagnosticDescriptor AutoLayout = Error("BARE2010", "The runtime may reorder the fields",
        "'{0}' has LayoutKind.Auto, which lets the runtime reorder its fields; use LayoutKind.Sequential or Explicit");

    internal static readonly DiagnosticDescriptor BadChain = Error("BARE2011", "The field cannot be the link of a chain",
        "Field '{0}' cannot be the link of a chain: {1}");

    internal static readonly DiagnosticDescriptor NothingShared = Error("BARE2012", "The field has nothing that could be shared",
        "Field '{0}' is marked as shared, but its type '{1}' has no references of its own; remove 'Shared'");

    internal static readonly DiagnosticDescriptor BadTag = Error("BARE2013", "The union has no proper tag",
        "Union '{0}' {1}; expected one field with [BareField] at offset 0, of type byte, ushort, uint, ulong or an enum");

    internal static readonly DiagnosticDescriptor BadCase = Error("BARE2014", "The tag is not possible",
        "Tag {0} of union '{1}' {2}");

    internal static readonly DiagnosticDescriptor UnionNotExplicit = Error("BARE2015", "The union must have an explicit layout",
        "Union '{0}' must have [StructLayout(LayoutKind.Explicit)], so that its values can lie at the same place");

    internal static readonly DiagnosticDescriptor StructAndUnion = Error("BARE2016", "The struct cannot be a union too",
        "'{0}' has both [BareStruct] and [BareUnion]; keep the one that it is");

    internal static readonly DiagnosticDescriptor LayoutTaken = Error("BARE2017", "The name Layout is needed",
        "'{0}' has a member named 'Layout', which the generator needs for its layout; rename it");

    internal static readonly DiagnosticDescriptor Unloadable = Error("BARE2018", "The runtime cannot load the struct",
        "Field '{0}' leads from '{1}' back to it through '{2}', which the runtime cannot load; {3}");

    internal static readonly DiagnosticDescriptor StrayTarget = Error("BARE2019", "The field needs no target",
        "Field '{0}' has a target, but its type '{1}' is no link; remove 'Target'");

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true);
}
