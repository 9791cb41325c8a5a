using System.Text;
using Fidelity.BareWire.Schemas;

namespace Fidelity.BareWire.Tests.Schemas;

/// <summary>A schema in which « and » enclose the places where faults are expected.</summary>
public sealed class MarkedSource
{
    private MarkedSource(string text, IReadOnlyList<(int Line, int Column, int Length)> places)
    {
        Text = text;
        Places = places;
    }

    public string Text { get; }

    /// <summary>The marked places, in the order of the text.</summary>
    public IReadOnlyList<(int Line, int Column, int Length)> Places { get; }

    public static MarkedSource Read(string marked)
    {
        StringBuilder text = new();
        List<(int Line, int Column, int Length)> places = [];
        (int Offset, int Line, int Column) start = default;
        int line = 1;
        int lineStart = 0;
        foreach (char c in marked)
        {
            switch (c)
            {
                case '«':
                    start = (text.Length, line, text.Length - lineStart + 1);
                    break;
                case '»':
                    places.Add((start.Line, start.Column, text.Length - start.Offset));
                    break;
                default:
                    text.Append(c);
                    if (c == '\n')
                    {
                        line++;
                        lineStart = text.Length;
                    }

                    break;
            }
        }

        return new MarkedSource(text.ToString(), places);
    }

    /// <summary>Reads the schema and requires exactly these faults, in the marked places.</summary>
    public SchemaResult AssertFaults(SchemaOptions options, params IReadOnlyList<SchemaDiagnosticDescriptor> expected)
    {
        SchemaResult result = BareSchema.Parse(Text, options);
        Assert.Equal(
            expected.Zip(Places, static (descriptor, place) => $"{descriptor.Id} at {place.Line}:{place.Column}, {place.Length} long"),
            result.Diagnostics.Select(static fault =>
                $"{fault.Id} at {fault.Span.Start.Line}:{fault.Span.Start.Column}, {fault.Span.Length} long"));
        Assert.Equal(expected.Count, Places.Count);
        Assert.Equal(expected.Count == 0, result.Schema is not null);
        return result;
    }
}
