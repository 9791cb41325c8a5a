using System.Runtime.CompilerServices;
using Fidelity.BareWire.Layout.Verification;

namespace Fidelity.BareWire.Layout;

/// <summary>
/// The fixed layout of a type: its size, its alignment, and where its parts lie. Types may refer to themselves through
/// references. Immutable and thread-safe.
/// </summary>
public sealed partial class LayoutType
{
    private readonly string? _name;
    private readonly Func<LayoutType>? _findElement;
    private LayoutType? _element;
    private StrongBox<LayoutFingerprint>? _fingerprint;
    private CheckPlan? _plan;
    private int _references;

    private LayoutType(LayoutTypeKind kind, string? name, int size, int alignment, Func<LayoutType>? element = null)
    {
        Kind = kind;
        Size = size;
        Alignment = alignment;
        _name = name;
        _findElement = element;
    }

    /// <summary>What the type is made of.</summary>
    public LayoutTypeKind Kind { get; }

    /// <summary>The name: that of the struct, union or enum, or one made of its parts, such as <c>array&lt;u8&gt;</c>.</summary>
    public string Name => LayoutTypeName.Of(this);

    /// <summary>The size of a value, in bytes: a multiple of <see cref="Alignment"/>.</summary>
    public int Size { get; }

    /// <summary>What the offset of a value is a multiple of, in bytes: a power of two.</summary>
    public int Alignment { get; }

    /// <summary>The fields of a struct, or the tag of a union, by offset; otherwise empty.</summary>
    public IReadOnlyList<LayoutField> Fields { get; private init; } = [];

    /// <summary>The values that a union or variant may hold, by tag; otherwise empty.</summary>
    public IReadOnlyList<LayoutCase> Cases { get; private init; } = [];

    /// <summary>The values of an enum, ascending, as unsigned numbers of its size; otherwise empty.</summary>
    public IReadOnlyList<ulong> Values { get; private init; } = [];

    /// <summary>Whether an enum's values may be combined bit by bit.</summary>
    public bool IsFlags { get; private init; }

    /// <summary>What a pointer or array refers to, or what an optional or inline array holds; otherwise null.</summary>
    public LayoutType? Element => _element ??= _findElement?.Invoke();

    /// <summary>The number of elements of an inline array; otherwise 0.</summary>
    public int Length { get; private init; }

    /// <summary>Where the value of an optional or union begins, in bytes; otherwise 0.</summary>
    public int PayloadOffset { get; private init; }

    /// <summary>Whether what the reference points to may be pointed to by other shared references.</summary>
    public bool IsShared { get; private init; }

    /// <summary>Whether the pointer is the link to the next node of a chain, which does not count as depth.</summary>
    public bool IsChain { get; private init; }

    /// <summary>Whether values refer to other memory: a pointer, array, text or variant, or something that holds one in place.</summary>
    public bool HasReferences
    {
        get
        {
            if (_references == 0)
            {
                _references = FindReferences() ? 1 : -1;
            }

            return _references > 0;
        }
    }

    /// <summary>How a verifier goes about it. Made when first asked for.</summary>
    internal CheckPlan Plan => _plan ??= CheckPlan.For(this);

    /// <summary>
    /// Identifies the layout among all: equal for two types exactly when memory of one can be read, and is verified, as the
    /// other. Names do not count. Computed when first asked for.
    /// </summary>
    public LayoutFingerprint Fingerprint => (_fingerprint ??= new(LayoutFingerprint.Of(this))).Value;

    /// <summary>The name of a struct, union, enum or number, or null.</summary>
    internal string? OwnName => _name;

    /// <summary>Everything about this type alone that tells it from others, but for names. How many parts it has is told by it.</summary>
    internal IEnumerable<ulong> Traits =>
    [
        (ulong)Kind,
        (ulong)Size,
        (ulong)Alignment,
        (ulong)Length,
        (ulong)PayloadOffset,
        (IsShared ? 1UL : 0) + (IsChain ? 2UL : 0) + (IsFlags ? 4UL : 0),
        (ulong)Fields.Count,
        .. Fields.Select(static part => (ulong)part.Offset),
        (ulong)Cases.Count,
        .. Cases.Select(static item => item.Tag),
        (ulong)Values.Count,
        .. Values,
    ];

    /// <summary>The types that this one holds or refers to directly, in a fixed order.</summary>
    internal IEnumerable<LayoutType> Parts
    {
        get
        {
            if (Element is { } element)
            {
                yield return element;
            }

            foreach (LayoutField part in Fields)
            {
                yield return part.Type;
            }

            foreach (LayoutCase item in Cases)
            {
                yield return item.Type;
            }
        }
    }

    /// <summary>The layout as a table; see <see cref="LayoutPrinter.Table"/>.</summary>
    public string Print() => LayoutPrinter.Table(this);

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    private bool FindReferences() => Kind switch
    {
        LayoutTypeKind.Pointer or LayoutTypeKind.Array or LayoutTypeKind.Text or LayoutTypeKind.Variant => true,
        LayoutTypeKind.Struct => Fields.Any(static part => part.Type.HasReferences),
        LayoutTypeKind.Union => Cases.Any(static item => item.Type.HasReferences),
        LayoutTypeKind.Optional or LayoutTypeKind.Inline => Element!.HasReferences,
        _ => false,
    };
}
