// How types that may refer to themselves are compared: by what they unfold to. All types that look alike by themselves
// start in one class; in each round those are parted whose parts are in different classes. When a round parts nothing,
// no later round will, and types in one class unfold to the same. The classes, numbered in the order in which they are
// met from the root, are the smallest description there is: two roots that unfold to the same have the same.
namespace Fidelity.BareWire.Layout;

/// <summary>The types that are reachable from one, in classes of those that unfold to the same.</summary>
internal sealed class LayoutPartition
{
    private readonly Dictionary<LayoutType, int> _classes;

    private LayoutPartition(Dictionary<LayoutType, int> classes) => _classes = classes;

    /// <summary>The class of a type that is reachable from the root.</summary>
    internal int this[LayoutType type] => _classes[type];

    internal static LayoutPartition Of(LayoutType root)
    {
        List<LayoutType> types = Reachable(root);
        Dictionary<LayoutType, int> classes = Classify(types, static type => string.Join(' ', type.Traits));
        while (true)
        {
            Dictionary<LayoutType, int> before = classes;
            classes = Classify(types, type => string.Join(' ', type.Parts.Select(part => before[part]).Prepend(before[type])));
            if (classes.Values.Max() == before.Values.Max())
            {
                return new LayoutPartition(classes);
            }
        }
    }

    /// <summary>The description of the root by its classes: equal for roots that unfold to the same, and for no others.</summary>
    internal List<ulong> Describe(LayoutType root)
    {
        List<ulong> description = [];
        List<LayoutType> met = [root];
        Dictionary<int, int> numbers = new() { [this[root]] = 0 };
        for (int i = 0; i < met.Count; i++)
        {
            description.AddRange(met[i].Traits);
            foreach (LayoutType part in met[i].Parts)
            {
                if (numbers.TryAdd(this[part], met.Count))
                {
                    met.Add(part);
                }

                description.Add((ulong)numbers[this[part]]);
            }
        }

        return description;
    }

    private static Dictionary<LayoutType, int> Classify(List<LayoutType> types, Func<LayoutType, string> key)
    {
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        Dictionary<LayoutType, int> classes = [];
        foreach (LayoutType type in types)
        {
            string own = key(type);
            numbers.TryAdd(own, numbers.Count);
            classes.Add(type, numbers[own]);
        }

        return classes;
    }

    private static List<LayoutType> Reachable(LayoutType root)
    {
        List<LayoutType> found = [root];
        HashSet<LayoutType> seen = [root];
        for (int i = 0; i < found.Count; i++)
        {
            found.AddRange(found[i].Parts.Where(seen.Add));
        }

        return found;
    }
}
