namespace Fidelity.BareWire.Schemas;

/// <summary>Collects what is wrong with one text, up to a number that a person can still use.</summary>
internal sealed class SchemaDiagnosticBag
{
    private const int Most = 100;

    private readonly List<SchemaDiagnostic> _diagnostics = [];

    private SchemaDiagnostic? _overflow;

    public bool IsEmpty => _diagnostics.Count == 0;

    /// <summary>Whether further faults are no longer taken.</summary>
    public bool IsFull => _overflow is not null;

    public void Report(SchemaDiagnosticDescriptor descriptor, SourceSpan span, string message)
    {
        if (_diagnostics.Count < Most)
        {
            _diagnostics.Add(new SchemaDiagnostic(descriptor.Id, message, span));
        }
        else
        {
            _overflow ??= new SchemaDiagnostic(
                SchemaDiagnosticCatalog.TooManyFaults.Id,
                $"The schema has more than {Most} faults; the rest are not shown.",
                span);
        }
    }

    public IReadOnlyList<SchemaDiagnostic> InOrder()
    {
        List<SchemaDiagnostic> ordered = [.. _diagnostics.OrderBy(static diagnostic => diagnostic.Span.Start.Offset)];
        if (_overflow is not null)
        {
            ordered.Add(_overflow);
        }

        return ordered;
    }
}
