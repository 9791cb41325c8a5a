using Fidelity.BareWire.Generator.Diagnostics;
using Fidelity.BareWire.Generator.Pipeline;
using Microsoft.CodeAnalysis;

namespace Fidelity.BareWire.Generator.Derive;

/// <summary>Looks at one type with [BareSchema], and finds what is wrong with it or what to emit for it.</summary>
internal static class TypeAnalysis
{
    private static readonly SymbolDisplayFormat PlainName = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    /// <summary>A fault of the analysis becomes a diagnostic: the compiler would only say that the generator failed.</summary>
    public static DerivedResult Analyze(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return Analyze(type, new SchemaDeriver(type, compilation));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return Failed(type, fault);
        }
    }

    /// <summary>The result where the generator itself is at fault.</summary>
    public static DerivedResult Failed(ISymbol type, Exception fault) => new(
        null, new([Finding.At(type, DeriveDiagnostics.Crash, type.Name, $"{fault.GetType().Name}: {fault.Message}")]));

    private static DerivedResult Analyze(INamedTypeSymbol type, SchemaDeriver deriver)
    {
        TypeRules.Check(type, deriver.Findings);
        DerivedType? derived = deriver.Findings.IsEmpty ? deriver.Derive(type, type) : null;
        if (derived is null || !deriver.Findings.IsEmpty)
        {
            return new DerivedResult(null, deriver.Findings.ToArray());
        }

        string text = deriver.Definitions.Format();
        BareDraft draft = SchemaDeriver.DraftOf(type);
        SchemaResult parsed = BareSchema.Parse(text, new SchemaOptions(draft: draft));
        foreach (SchemaDiagnostic fault in parsed.Diagnostics)
        {
            deriver.Findings.Report(type, DeriveDiagnostics.Refused, type.Name, fault.Message);
        }

        return new DerivedResult(parsed.Schema is null ? null : Model(type, derived, text, draft), deriver.Findings.ToArray());
    }

    private static DerivedModel Model(INamedTypeSymbol type, DerivedType derived, string text, BareDraft draft)
    {
        List<string> containers = [];
        for (INamedTypeSymbol? outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            containers.Insert(0, Declaration(outer));
        }

        string name = type.ToDisplayString(PlainName);
        return new DerivedModel(
            FormattableString.Invariant($"{name}.{SchemaFileReader.Fnv(name):x8}.BareSchema.g.cs"),
            type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.Full().Replace("global::", ""),
            new([.. containers]),
            Declaration(type),
            type.Full(),
            FormOf(type),
            derived.Definition.Name,
            text,
            draft,
            new([.. derived.Members.Select(static member => new MemberModel(member.Symbol.Name, member.Mapped!.Shape))]),
            derived.Creation,
            derived.IsBlock,
            new([.. derived.Cases]));
    }

    private static TypeForm FormOf(INamedTypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Interface } => TypeForm.Interface,
        { IsValueType: true } => TypeForm.Value,
        { IsAbstract: true } => TypeForm.Abstract,
        { IsSealed: true } => TypeForm.Sealed,
        _ => TypeForm.Open,
    };

    private static string Declaration(INamedTypeSymbol type)
    {
        string kind = (type.TypeKind, type.IsRecord) switch
        {
            (TypeKind.Struct, true) => "record struct",
            (TypeKind.Struct, false) => "struct",
            (TypeKind.Interface, _) => "interface",
            (_, true) => "record",
            _ => "class",
        };
        return $"partial {kind} {Emit.Identifier.Escape(type.Name)}";
    }
}
