using Fidelity.BareWire.Generator.Diagnostics;
using Fidelity.BareWire.Generator.Emit;
using Microsoft.CodeAnalysis;

namespace Fidelity.BareWire.Generator.Pipeline;

/// <summary>Turns a schema file into source, or into diagnostics.</summary>
internal static class SchemaCompiler
{
    public static SchemaOutput Compile(SchemaFile file, CancellationToken cancellation) => Compile(file, CSharpEmitter.Emit, cancellation);

    /// <summary>A fault of the emitter, like any other here, becomes a diagnostic: the compiler would only say that the generator failed.</summary>
    internal static SchemaOutput Compile(SchemaFile file, Func<SchemaModel, CSharpOptions, string> emit, CancellationToken cancellation)
    {
        try
        {
            cancellation.ThrowIfCancellationRequested();
            return CompileKnown(file, emit);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return Failed(file, Fault(file, GeneratorDiagnostics.Crash, $"{fault.GetType().Name}: {fault.Message}"));
        }
    }

    private static SchemaOutput CompileKnown(SchemaFile file, Func<SchemaModel, CSharpOptions, string> emit)
    {
        if (file.Text is not { } text)
        {
            return Failed(file, Fault(file, GeneratorDiagnostics.UnreadableFile));
        }

        if (file.Namespace.Length > 0 && !Identifier.IsNamespace(file.Namespace))
        {
            return Failed(file, Fault(file, GeneratorDiagnostics.InvalidNamespace, file.Namespace));
        }

        if (DraftOf(file.Draft) is not { } draft)
        {
            return Failed(file, Fault(file, GeneratorDiagnostics.UnknownDraft, file.Draft));
        }

        if (WantsLayouts(file.Layout) is not { } withLayouts)
        {
            return Failed(file, Fault(file, GeneratorDiagnostics.UnknownLayoutChoice, file.Layout));
        }

        SchemaResult result = BareSchema.Parse(text, new SchemaOptions(draft: draft));
        if (result.Schema is not { } schema)
        {
            return Failed(file, [.. result.Diagnostics.Select(fault =>
                SchemaFault.Of(SchemaDescriptors.Of(fault.Id), file.Path, fault.Span, fault.Message))]);
        }

        CSharpOptions options = new(text, CSharpOptions.SchemaClassOf(file.Path), file.Namespace, draft, withLayouts);
        SchemaModel model = SchemaMapper.Map(schema, options);
        if (withLayouts && LayoutFit.Find(model, schema) is { Count: > 0 } misfits)
        {
            return Failed(file, [.. misfits.Select(misfit =>
                SchemaFault.Of(GeneratorDiagnostics.NoFixedLayout, file.Path, misfit.Span, misfit.Name, misfit.Reason))]);
        }

        string prefix = file.Namespace.Length == 0 ? "" : file.Namespace + ".";
        DeclaredName[] names = [
            new DeclaredName(prefix + model.SchemaClass, default),
            .. model.Declarations.Zip(schema.Types, (declaration, type) => new DeclaredName(prefix + declaration.Name, type.NameSpan)),
            .. withLayouts ? LayoutsOf(model, schema, prefix) : [],
        ];
        SchemaFault[] renamings = [.. model.Renamings.Select(renaming =>
            SchemaFault.Of(GeneratorDiagnostics.RenamedMember, file.Path, renaming.Span, renaming.SchemaName, renaming.Given, renaming.Wanted))];
        return new SchemaOutput(file.Path, file.HintName, emit(model, options), new(names), new(renamings));
    }

    private static IEnumerable<DeclaredName> LayoutsOf(SchemaModel model, BareSchema schema, string prefix)
    {
        LayoutNames names = new(model);
        return model.Declarations.Zip(schema.Types, (declaration, type) => new DeclaredName(prefix + names.Of(declaration), type.NameSpan));
    }

    private static BareDraft? DraftOf(string text) => text switch
    {
        "" or "11" => BareDraft.Draft11,
        "12" => BareDraft.Draft12,
        "13" => BareDraft.Draft13,
        "14" => BareDraft.Draft14,
        _ => null,
    };

    private static bool? WantsLayouts(string text) => text.ToLowerInvariant() switch
    {
        "" or "false" => false,
        "true" => true,
        _ => null,
    };

    private static SchemaFault Fault(SchemaFile file, DiagnosticDescriptor descriptor, params string[] arguments) =>
        SchemaFault.Of(descriptor, file.Path, default, arguments);

    private static SchemaOutput Failed(SchemaFile file, params SchemaFault[] findings) =>
        new(file.Path, file.HintName, null, default, new(findings));
}
