using Fidelity.BareWire.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Fidelity.BareWire.Generator.Derive;

/// <summary>
/// What is wrong with a type. Of the types that it uses, only what concerns it is told: the rest they tell themselves.
/// </summary>
internal sealed class FindingBag
{
    private readonly List<Finding> _findings = [];
    private readonly HashSet<Finding> _known = [];

    /// <summary>Whether a used type is looked at.</summary>
    public bool IsElsewhere { get; set; }

    public bool IsEmpty => _findings.Count == 0;

    /// <summary>Tells a fault of the type that is looked at.</summary>
    public void Report(ISymbol place, DiagnosticDescriptor descriptor, params string[] arguments) =>
        Report(place.Locations.FirstOrDefault(static location => location.IsInSource) ?? Location.None, descriptor, arguments);

    /// <inheritdoc cref="Report(ISymbol, DiagnosticDescriptor, string[])"/>
    public void Report(Location place, DiagnosticDescriptor descriptor, params string[] arguments)
    {
        if (!IsElsewhere)
        {
            ReportAnyway(place, descriptor, arguments);
        }
    }

    /// <summary>Tells a fault of the type whose schema is derived, wherever it shows.</summary>
    public void ReportAnyway(Location place, DiagnosticDescriptor descriptor, params string[] arguments)
    {
        Finding finding = Finding.At(place, descriptor, arguments);
        if (_known.Add(finding))
        {
            _findings.Add(finding);
        }
    }

    public EquatableArray<Finding> ToArray() => new([.. _findings]);
}
