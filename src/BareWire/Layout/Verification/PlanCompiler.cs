namespace Fidelity.BareWire.Layout.Verification;

/// <summary>
/// Turns layouts into programs. What a value holds in place becomes part of its own program while that stays short; what is
/// long, repeated or has a chain of its own is walked by itself.
/// </summary>
internal sealed class PlanCompiler(LayoutType root)
{
    private const int LongestInPlace = 32;

    private readonly LayoutPartition _partition = LayoutPartition.Of(root);
    private readonly Dictionary<LayoutType, int> _index = [];
    private readonly List<LayoutType> _types = [];
    private readonly Dictionary<LayoutType, Step[]> _steps = [];

    internal CheckProgram[] Compile()
    {
        List<CheckProgram> programs = [new CheckProgram(1, 1, Class: -1, [])];
        IndexOf(root);
        for (int i = 0; i < _types.Count; i++)
        {
            LayoutType type = _types[i];
            programs.Add(new CheckProgram(type.Size, type.Alignment, _partition[type], StepsOf(type)));
        }

        return [.. programs];
    }

    private int IndexOf(LayoutType type)
    {
        if (!_index.TryGetValue(type, out int index))
        {
            _types.Add(type);
            index = _types.Count;
            _index.Add(type, index);
        }

        return index;
    }

    private Step[] StepsOf(LayoutType type)
    {
        if (!_steps.TryGetValue(type, out Step[]? steps))
        {
            steps = [.. Emit(type)];
            _steps.Add(type, steps);
        }

        return steps;
    }

    private IEnumerable<Step> Emit(LayoutType type) => type.Kind switch
    {
        LayoutTypeKind.Bool => [new Step(StepKind.Bool, 0, "")],
        LayoutTypeKind.Enum => [new Step(StepKind.Enum, 0, "") { Choice = ChoiceOf(type) }],
        LayoutTypeKind.Inline => StepsOf(type.Element!).Length == 0 ? [] : [Apart(type.Element!, type.Length, 0, "")],
        LayoutTypeKind.Struct => type.Fields.SelectMany(part => part.Type.IsChain ? [Link(type, part)] : InPlace(part.Type, part.Offset, part.Name)),
        LayoutTypeKind.Optional => EmitOptional(type),
        LayoutTypeKind.Union => EmitUnion(type),
        LayoutTypeKind.Pointer => [new Step(StepKind.Pointer, 0, "") { Program = IndexOf(type.Element!), Shared = type.IsShared }],
        LayoutTypeKind.Array => [new Step(StepKind.Array, 0, "") { Program = IndexOf(type.Element!), Shared = type.IsShared }],
        LayoutTypeKind.Text => [new Step(StepKind.Text, 0, "") { Program = CheckPlan.TextProgram, Shared = type.IsShared }],
        LayoutTypeKind.Variant => [new Step(StepKind.Variant, 0, "") { Shared = type.IsShared, Choice = VariantChoice(type) }],
        _ => [],
    };

    private IEnumerable<Step> InPlace(LayoutType type, int offset, string label)
    {
        Step[] steps = StepsOf(type);
        return steps.Length > LongestInPlace || steps.Any(static step => step.Kind == StepKind.Chain)
            ? [Apart(type, 1, offset, label)]
            : steps.Select(step => step.Within(offset, label));
    }

    private Step Apart(LayoutType type, int count, int offset, string label) =>
        new(StepKind.Inline, offset, label) { Program = IndexOf(type), Count = count };

    private Step Link(LayoutType holder, LayoutField link) => ReferenceEquals(link.Type.Element, holder)
        ? new Step(StepKind.Chain, link.Offset, link.Name) { Program = IndexOf(holder) }
        : throw new InvalidOperationException($"'{link.Name}' of '{holder}' is the link of a chain, but points to a '{link.Type.Element}'. Expected the struct itself.");

    private IEnumerable<Step> EmitOptional(LayoutType type)
    {
        Step[] value = [.. InPlace(type.Element!, type.PayloadOffset, "")];
        return [new Step(StepKind.Optional, 0, "") { Skip = value.Length }, .. value];
    }

    private List<Step> EmitUnion(LayoutType type)
    {
        Step[][] cases = [.. type.Cases.Select(item => InPlace(item.Type, type.PayloadOffset, item.Name).ToArray())];
        int[] starts = new int[cases.Length];
        int end = cases.Sum(static steps => steps.Length + 1);
        List<Step> all = [];
        for (int i = 0; i < cases.Length; i++)
        {
            starts[i] = all.Count;
            all.AddRange(cases[i]);
            all.Add(new Step(StepKind.Jump, 0, "") { Skip = end - all.Count - 1 });
        }

        LayoutType tag = type.Fields[0].Type;
        all.Insert(0, new Step(StepKind.Union, 0, "") { Choice = new Choice(tag.Size, [.. type.Cases.Select(static item => item.Tag)], 0, starts) });
        return all;
    }

    private static Choice ChoiceOf(LayoutType type) =>
        new(type.Size, [.. type.Values], type.IsFlags ? type.Values.Aggregate(0UL, static (all, value) => all | value) : 0, []);

    private Choice VariantChoice(LayoutType type) =>
        new(4, [.. type.Cases.Select(static item => item.Tag)], 0, [.. type.Cases.Select(item => IndexOf(item.Type))]);
}
