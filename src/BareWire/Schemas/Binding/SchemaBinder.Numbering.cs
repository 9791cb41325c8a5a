namespace Fidelity.BareWire.Schemas;

internal sealed partial class SchemaBinder
{
    /// <summary>Gives the values of an enum or the tags of a union: the explicit ones, and one more than the last where none is written.</summary>
    private sealed class Numbering(SchemaBinder binder, SchemaDiagnosticDescriptor duplicate, string what)
    {
        private readonly Dictionary<ulong, int> _lines = [];
        private ulong _last;
        private bool _hasLast;

        /// <summary>Whether the last number could not be read, so that what follows from it is unknown.</summary>
        private bool _isLost;

        public ulong? Next(DeclarationSyntax declaration, SourceSpan span)
        {
            ulong? number = declaration.Number is { } token ? binder.Number(token) : Automatic(span);
            _isLost = number is null;
            if (number is not { } value)
            {
                return null;
            }

            SourceSpan place = declaration.Number?.Span ?? span;
            if (_lines.TryGetValue(value, out int line))
            {
                binder.Report(duplicate, place, $"The {what} {value} is already taken in line {line}. Give one of the two another {what}.");
            }
            else
            {
                _lines.Add(value, place.Start.Line);
                RequireAscent(value, place);
            }

            _last = value;
            _hasLast = true;
            return value;
        }

        private ulong? Automatic(SourceSpan span)
        {
            if (_isLost || !_hasLast)
            {
                return _isLost ? null : 0;
            }

            if (_last == ulong.MaxValue)
            {
                binder.Report(
                    SchemaDiagnosticCatalog.NumberingOverflow,
                    span,
                    $"The next {what} after {_last} does not fit in 64 bits. Write a free one: … = n.");
                return null;
            }

            return _last + 1;
        }

        private void RequireAscent(ulong value, SourceSpan place)
        {
            if (binder.DemandsAscent && _hasLast && value < _last)
            {
                binder.Report(
                    SchemaDiagnosticCatalog.NotAscending,
                    place,
                    $"Expected a {what} above {_last}, found {value}: from draft 12 on they ascend. Move this one up.");
            }
        }
    }

    private bool DemandsAscent => options.Draft >= BareDraft.Draft12;
}
