namespace Fidelity.BareWire.Generator.Emit;

/// <summary>Finds the types of a schema that C# cannot lay out.</summary>
internal static class LayoutFit
{
    /// <summary>The most bytes in place: the runtime refuses larger inline arrays.</summary>
    private const long LargestSize = 1 << 20;

    /// <summary>The user-defined types that have no fixed layout, each with the reason.</summary>
    public static IReadOnlyList<(string Name, SourceSpan Span, string Reason)> Find(SchemaModel model, BareSchema schema)
    {
        List<(string Name, SourceSpan Span, string Reason)> misfits = [];
        for (int i = 0; i < schema.Types.Count; i++)
        {
            if (ReasonAgainst(model.Declarations[i]) is { } reason)
            {
                misfits.Add((schema.Types[i].Name, schema.Types[i].NameSpan, reason));
            }
        }

        return misfits;
    }

    private static string? ReasonAgainst(Declaration declaration)
    {
        if (declaration.FixedLayout.Size > LargestSize)
        {
            return FormattableString.Invariant($"a value would have more than {LargestSize} bytes in place");
        }

        if (declaration is UnionDeclaration union && union.Cases.Any(static member => member.Tag > uint.MaxValue))
        {
            return FormattableString.Invariant($"a tag is greater than {uint.MaxValue}");
        }

        return declaration.Nested.Select(ReasonAgainst).FirstOrDefault(static reason => reason is not null);
    }
}
