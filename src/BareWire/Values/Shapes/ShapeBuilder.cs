using System.Runtime.CompilerServices;
using Fidelity.BareWire.Schemas;

namespace Fidelity.BareWire.Values.Shapes;

/// <summary>
/// Prepares types for walking, each once, and keeps what it prepared as long as the type lives. Takes no stack in
/// proportion to how deep the types are nested.
/// </summary>
internal static class ShapeBuilder
{
    private static readonly ConditionalWeakTable<BareType, Shape> Known = [];

    /// <summary>The shape of a user-defined type. Thread-safe.</summary>
    internal static Shape Of(BareTypeDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        NamedType root = NamedType.Of(definition);
        return Known.TryGetValue(root.Type, out Shape? known) ? known : Known.GetValue(root.Type, _ => Build(root));
    }

    private static Shape Build(NamedType root)
    {
        Dictionary<BareType, Shape> made = new(ReferenceEqualityComparer.Instance);
        Stack<NamedType> pending = new([root]);
        while (pending.TryPeek(out NamedType next))
        {
            if (made.ContainsKey(next.Type))
            {
                pending.Pop();
                continue;
            }

            int before = pending.Count;
            foreach (BareType part in PartsOf(next.Type))
            {
                NamedType named = NamedType.Of(part);
                if (!made.ContainsKey(named.Type))
                {
                    pending.Push(named);
                }
            }

            if (pending.Count == before)
            {
                made.Add(next.Type, ShapeFactory.Make(next, part => made[NamedType.Of(part).Type]));
            }
        }

        return made[root.Type];
    }

    private static IEnumerable<BareType> PartsOf(BareType type) => type switch
    {
        ListType list => [list.Element],
        OptionalType optional => [optional.Element],
        MapType map => [map.Key, map.Value],
        UnionType union => union.Members.Select(static member => member.Type),
        StructType structure => structure.Fields.Select(static field => field.Type),
        _ => [],
    };
}
