using Fidelity.BareWire.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fidelity.BareWire.Generator.Structs;

/// <summary>Looks at one struct and finds what is wrong with it, or what to emit for it.</summary>
internal sealed class StructAnalysis
{
    private readonly INamedTypeSymbol _type;
    private readonly bool _isUnion;
    private readonly List<Finding> _findings = [];

    private StructAnalysis(INamedTypeSymbol type)
    {
        _type = type;
        _isUnion = type.Find(LayoutNames.BareUnion) is not null;
    }

    internal static StructResult Analyze(GeneratorAttributeSyntaxContext context) => new StructAnalysis((INamedTypeSymbol)context.TargetSymbol).Analyze();

    private StructResult Analyze()
    {
        CheckDeclaration();
        if (_findings.Count == 0)
        {
            DeclaredStruct declared = new(_type);
            CheckFields(declared);
            if (_findings.Count == 0)
            {
                CheckPlaces(declared);
            }

            if (_findings.Count == 0)
            {
                return new StructResult(StructModelMaker.Make(_type, declared), default);
            }
        }

        return new StructResult(null, new EquatableArray<Finding>([.. _findings]));
    }

    private void Report(ISymbol where, DiagnosticDescriptor descriptor, params string[] arguments) =>
        _findings.Add(Finding.At(where, descriptor, arguments));

    private void CheckDeclaration()
    {
        if (_isUnion && _type.Find(LayoutNames.BareStruct) is not null)
        {
            Report(_type, StructDiagnostics.StructAndUnion, _type.Name);
        }

        for (INamedTypeSymbol? type = _type; type is not null; type = type.ContainingType)
        {
            if (type.IsFileLocal || !IsPartial(type))
            {
                Report(type, StructDiagnostics.NotPartial, type.Name);
            }
        }

        if (_type.IsRefLikeType)
        {
            Report(_type, StructDiagnostics.RefStruct, _type.Name);
        }

        if (_type.GetMembers("Layout").FirstOrDefault() is { } taken)
        {
            Report(taken, StructDiagnostics.LayoutTaken, _type.Name);
        }
    }

    private static bool IsPartial(INamedTypeSymbol type) => type.DeclaringSyntaxReferences
        .Select(static reference => reference.GetSyntax())
        .OfType<TypeDeclarationSyntax>()
        .Any(static syntax => syntax.Modifiers.Any(static modifier => modifier.Text == "partial"));

    private void CheckFields(DeclaredStruct declared)
    {
        if (declared.Fields.Length == 0)
        {
            Report(_type, StructDiagnostics.NoFields, _type.Name);
        }

        foreach (DeclaredField part in declared.Fields)
        {
            CheckField(part);
        }

        if (_isUnion)
        {
            _findings.AddRange(UnionRules.Check(_type, declared));
            return;
        }

        foreach (IGrouping<int, DeclaredField> same in declared.Fields.Where(static part => part.IsField).GroupBy(static part => part.Number))
        {
            foreach (DeclaredField again in same.Skip(1))
            {
                Report(again.Symbol, StructDiagnostics.DuplicateNumber, again.Name, $"{same.Key}", same.First().Name);
            }
        }

        foreach (DeclaredField second in declared.Fields.Where(static part => part.IsChain).Skip(1))
        {
            Report(second.Symbol, StructDiagnostics.BadChain, second.Name, "the struct has another link already");
        }
    }

    private void CheckField(DeclaredField part)
    {
        if (!part.IsField && !(_isUnion && part.IsCase))
        {
            Report(part.Symbol, StructDiagnostics.FieldWithoutNumber, part.Name, _type.Name, _isUnion ? "[BareCase(tag)]" : "[BareField(n)]");
        }
        else if (part.Type.Problem is { } problem)
        {
            Report(part.Symbol, StructDiagnostics.UnsupportedType, part.Name, part.Symbol.Type.ToDisplayString(), problem);
        }
        else if (!part.HasPossibleAlignment)
        {
            Report(part.Symbol, StructDiagnostics.BadAlignment, part.Name, $"{part.AskedAlignment}", $"{part.Type.Shape.Alignment}");
        }
        else if (part.IsChain && (part.IsShared || !IsPointerToSelf(part.Symbol.Type)))
        {
            Report(part.Symbol, StructDiagnostics.BadChain, part.Name,
                part.IsShared ? "it is shared, but each node of a chain has one predecessor" : $"expected the type BarePointer<{_type.Name}>");
        }
        else if (part.Target is not null && part.Symbol.Type.Name is not ("BareLink" or "BareLinks"))
        {
            Report(part.Symbol, StructDiagnostics.StrayTarget, part.Name, part.Symbol.Type.ToDisplayString());
        }
        else if (LoadCycle.Find(_type, part.Symbol.Type) is { } between)
        {
            Report(part.Symbol, StructDiagnostics.Unloadable, part.Name, _type.Name, Short(between), HowToLink(part.Symbol.Type));
        }
        else if (part.IsShared && !part.Type.HasOwnReferences)
        {
            Report(part.Symbol, StructDiagnostics.NothingShared, part.Name, part.Symbol.Type.ToDisplayString());
        }
    }

    private bool IsPointerToSelf(ITypeSymbol type) =>
        !_isUnion
        && type is INamedTypeSymbol { Name: "BarePointer", Arity: 1 } pointer
        && SymbolEqualityComparer.Default.Equals(pointer.TypeArguments[0], _type);

    private void CheckPlaces(DeclaredStruct declared)
    {
        if (declared.IsAuto)
        {
            Report(_type, StructDiagnostics.AutoLayout, _type.Name);
            return;
        }

        foreach (DeclaredField part in declared.Fields.OrderBy(static part => part.Offset))
        {
            if (part.Offset != part.ActualOffset)
            {
                Report(part.Symbol, StructDiagnostics.OffsetDiffers, part.Name, _type.Name, $"{part.ActualOffset}", $"{part.Offset}", HowToPlace(declared, part));
                return;
            }
        }

        if (declared.Shape.Size != declared.Shape.ActualSize)
        {
            Report(_type, StructDiagnostics.SizeDiffers, _type.Name, $"{declared.Shape.ActualSize}", $"{declared.Shape.Size}", HowToSize(declared));
        }
    }

    private static string HowToLink(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { Name: "BarePointer", Arity: 1 } pointer => $"make it a BareLink with Target = typeof({Short(pointer.TypeArguments[0])})",
        INamedTypeSymbol { Name: "BareArray", Arity: 1 } array => $"make it a BareLinks with Target = typeof({Short(array.TypeArguments[0])})",
        _ => "use a BareLink or BareLinks somewhere on the way",
    };

    private static string Short(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    private static string HowToPlace(DeclaredStruct declared, DeclaredField part)
    {
        if (declared.IsExplicit)
        {
            return $"declare it with [FieldOffset({part.Offset})]";
        }

        if (declared.IsPacked)
        {
            return "remove Pack from its StructLayout";
        }

        int[] numbers = [.. declared.Fields.Select(static each => each.Number)];
        return numbers.SequenceEqual(numbers.OrderBy(static number => number))
            ? $"declare the struct with [StructLayout(LayoutKind.Explicit)] and the field with [FieldOffset({part.Offset})]"
            : "declare the fields in the order of their numbers";
    }

    private static string HowToSize(DeclaredStruct declared) => declared.Shape.ActualSize < declared.Shape.Size
        ? $"declare it with Size = {declared.Shape.Size} in its StructLayout"
        : "remove Size from its StructLayout";
}
