namespace Fidelity.BareWire.Layout;

/// <summary>
/// Makes a struct with explicit layout a union: one field with <see cref="BareFieldAttribute"/> at offset 0, the tag (an
/// unsigned integer), and fields with <see cref="BareCaseAttribute"/> that all lie at the same offset after it, aligned
/// for the most demanding of them. Which of these is valid is what the tag says.
/// </summary>
/// <param name="emptyCases">The tags that stand for themselves, without a value.</param>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class BareUnionAttribute(params ulong[] emptyCases) : Attribute
{
    /// <summary>The tags that stand for themselves, without a value.</summary>
    public IReadOnlyList<ulong> EmptyCases { get; } = emptyCases;
}
