namespace Fidelity.BareWire.Generator.Structs;

/// <summary>What is known of the type of a field.</summary>
internal sealed class FieldType
{
    private FieldType(Shape shape, string expression, bool hasOwnReferences, string? problem)
    {
        Shape = shape;
        Expression = expression;
        HasOwnReferences = hasOwnReferences;
        Problem = problem;
    }

    internal Shape Shape { get; }

    /// <summary>The C# expression for its layout.</summary>
    internal string Expression { get; }

    /// <summary>Whether it has references that are not those of a struct that it holds.</summary>
    internal bool HasOwnReferences { get; }

    /// <summary>Why it has no fixed layout, or null.</summary>
    internal string? Problem { get; }

    internal static FieldType Of(Shape shape, string expression, bool hasOwnReferences = false) => new(shape, expression, hasOwnReferences, null);

    internal static FieldType Refused(string problem) => new(default, "", false, problem);
}
