using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fidelity.BareWire.Generator.Derive;

/// <summary>
/// Finds structs whose memory on a little-endian machine is their encoding: all fields are numbers of fixed size, or such
/// structs, in the order of the schema, without gaps, and nothing but the fields decides what they hold.
/// </summary>
internal static class BlockLayout
{
    private const string StructLayout = "System.Runtime.InteropServices.StructLayoutAttribute";

    public static bool IsBlock(INamedTypeSymbol type, IReadOnlyList<DerivedMember> members)
    {
        if (!type.IsValueType || members.Count == 0 || type.Attribute(StructLayout) is not null
            || type.InstanceConstructors.Any(static one => one.Parameters.Length == 0 && !one.IsImplicitlyDeclared))
        {
            return false;
        }

        IFieldSymbol[] fields = MemberFinder.Fields(type);
        if (fields.Length != members.Count || members.Select(static member => MemberFinder.PartOf(member.Symbol)).Distinct().Count() > 1)
        {
            return false;
        }

        int end = 0;
        int alignment = 1;
        for (int i = 0; i < fields.Length; i++)
        {
            int own = IsOf(fields[i], members[i].Symbol) ? AlignmentOf(members[i], fields[i].Type) : 0;
            if (own == 0 || end % own != 0)
            {
                return false;
            }

            alignment = Math.Max(alignment, own);
            end += (int)members[i].Mapped!.Wire.Facts.MinimumSize;
        }

        return end % alignment == 0;
    }

    /// <summary>Whether the field is the member, or its storage that nothing stands before.</summary>
    private static bool IsOf(IFieldSymbol field, ISymbol member) =>
        SymbolEqualityComparer.Default.Equals(field, member)
        || (SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, member)
            && member.DeclaringSyntaxReferences.All(static reference => IsStorageOnly(reference.GetSyntax())));

    private static bool IsStorageOnly(SyntaxNode declaration) => declaration switch
    {
        ParameterSyntax => true,
        PropertyDeclarationSyntax { AccessorList: { } list } => list.Accessors.All(static one => one.Body is null && one.ExpressionBody is null),
        _ => false,
    };

    /// <summary>The alignment of what has the same bytes in memory and on the wire; 0 for others.</summary>
    private static int AlignmentOf(DerivedMember member, ITypeSymbol type) => member.Mapped! switch
    {
        { Shape.Kind: ShapeKind.Plain, Wire: var wire } => NumberTypes.Size(wire) ?? 0,
        { Shape: { Kind: ShapeKind.User, IsBlock: true } } => LargestAlignment(type),
        _ => 0,
    };

    private static int LargestAlignment(ITypeSymbol type) => SizeOf(type.SpecialType) is var size and > 0
        ? size
        : MemberFinder.Fields((INamedTypeSymbol)type).Select(static field => LargestAlignment(field.Type)).DefaultIfEmpty(0).Max();

    private static int SizeOf(SpecialType type) => NumberTypes.Natural(type) is { } kind ? NumberTypes.Size(new PrimitiveType(kind)) ?? 0 : 0;
}
