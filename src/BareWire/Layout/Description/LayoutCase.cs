namespace Fidelity.BareWire.Layout;

/// <summary>One of the values that a union may hold. Immutable and thread-safe.</summary>
/// <param name="tag">The tag that announces it.</param>
/// <param name="name">Its name.</param>
/// <param name="type">Gives its type, <see cref="LayoutType.Void"/> if there is only the tag. Asked once, when first needed.</param>
public sealed class LayoutCase(ulong tag, string name, Func<LayoutType> type)
{
    private readonly Func<LayoutType> _find = type;
    private LayoutType? _type;

    /// <summary>The tag that announces it.</summary>
    public ulong Tag { get; } = tag;

    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Its type; <see cref="LayoutType.Void"/> if there is only the tag.</summary>
    public LayoutType Type => _type ??= _find();
}
