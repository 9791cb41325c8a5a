using Microsoft.CodeAnalysis;

namespace Fidelity.BareWire.Generator.Diagnostics;

/// <summary>What the generator itself reports about schema files. What is wrong inside a schema has the schema's own ids, below 1000.</summary>
internal static class GeneratorDiagnostics
{
    private const string Category = "BareWire";

    /// <summary>Two files declare one type in one namespace.</summary>
    internal static readonly DiagnosticDescriptor DuplicateType = Error(
        "BARE1001",
        "A type is made from two schema files",
        "'{0}' is made from {1} too. Rename the type, or give one of the files a BareNamespace of its own.");

    /// <summary>The namespace is none.</summary>
    internal static readonly DiagnosticDescriptor InvalidNamespace = Error(
        "BARE1002",
        "The namespace for a schema file is invalid",
        "Expected a namespace such as 'Company.Records', found '{0}'. Set BareNamespace on the file, or RootNamespace in the project.");

    /// <summary>The metadata asks for a draft that there is not.</summary>
    internal static readonly DiagnosticDescriptor UnknownDraft = Error(
        "BARE1003",
        "The draft for a schema file is unknown",
        "Expected 11, 12, 13 or 14 as BareDraft, found '{0}'");

    /// <summary>The compiler cannot read the file.</summary>
    internal static readonly DiagnosticDescriptor UnreadableFile = Error(
        "BARE1004",
        "A schema file cannot be read",
        "The file cannot be read. Make sure that it exists and is text in UTF-8.");

    /// <summary>Two names become one in C#.</summary>
    internal static readonly DiagnosticDescriptor RenamedMember = new(
        "BARE1005",
        "A name of a schema is taken in C#",
        "'{0}' becomes '{1}', because '{2}' is taken. Rename it in the schema to choose the name.",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true);

    /// <summary>A type has no fixed layout.</summary>
    internal static readonly DiagnosticDescriptor NoFixedLayout = Error(
        "BARE1006",
        "A type of a schema has no fixed layout",
        "'{0}' has no fixed layout: {1}. Change it, or take BareLayout off the file.");

    /// <summary>The metadata is neither true nor false.</summary>
    internal static readonly DiagnosticDescriptor UnknownLayoutChoice = Error(
        "BARE1007",
        "Whether a schema file gets fixed layouts is unclear",
        "Expected true or false as BareLayout, found '{0}'");

    /// <summary>The generator failed.</summary>
    internal static readonly DiagnosticDescriptor Crash = Error(
        "BARE1099",
        "The generator failed",
        "The generator failed on this file with {0}. Please report this, with the file.");

    /// <summary>All of them.</summary>
    internal static readonly IReadOnlyList<DiagnosticDescriptor> All =
        [DuplicateType, InvalidNamespace, UnknownDraft, UnreadableFile, RenamedMember, NoFixedLayout, UnknownLayoutChoice, Crash];

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true);
}
