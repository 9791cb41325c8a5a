namespace Fidelity.BareWire.Schemas;

/// <summary>
/// Whether messages of one version of a schema can be read with another. The rule is the draft's: a union may gain and
/// lose members, as long as tags keep their types; nothing else may change. Names are not in messages and may change.
/// </summary>
public static class SchemaCompatibility
{
    /// <summary>Compares the types that both schemas define, by name. Takes time in proportion to what is compared, however often types use each other.</summary>
    /// <param name="old">The schema of the messages that exist.</param>
    /// <param name="present">The schema that is to replace it.</param>
    public static SchemaComparison Compare(BareSchema old, BareSchema present)
    {
        SchemaComparer comparer = new();
        HashSet<string> used = UsedIn(present);
        BareTypeDefinition[] shared = present.Types.Where(type => old.Find(type.Name) is not null).ToArray();
        foreach (BareTypeDefinition type in shared.OrderBy(type => used.Contains(type.Name)))
        {
            comparer.Compare(old.Find(type.Name)!, type);
        }

        comparer.NoteLoneDefinitions(old, present);
        return new SchemaComparison(
            shared.Select(type => new SchemaTypeVerdict(type.Name, comparer.Compare(old.Find(type.Name)!, type), !used.Contains(type.Name))).ToArray(),
            comparer.Findings);
    }

    /// <summary>Compares one type, with all that it is made of.</summary>
    /// <param name="old">The schema of the messages that exist.</param>
    /// <param name="present">The schema that is to replace it.</param>
    /// <param name="typeName">The type, by its name in both schemas.</param>
    /// <exception cref="ArgumentException">A schema does not define the type.</exception>
    public static SchemaComparison Compare(BareSchema old, BareSchema present, string typeName)
    {
        BareTypeDefinition oldType = old.Find(typeName) ?? throw NoSuchType(old, typeName, "old");
        BareTypeDefinition newType = present.Find(typeName) ?? throw NoSuchType(present, typeName, "new");
        SchemaComparer comparer = new();
        SchemaVerdict verdict = comparer.Compare(oldType, newType);
        return new SchemaComparison([new SchemaTypeVerdict(typeName, verdict, !UsedIn(present).Contains(typeName))], comparer.Findings);
    }

    private static ArgumentException NoSuchType(BareSchema schema, string name, string which) =>
        new($"The {which} schema has no type '{name}'; it has {string.Join(", ", schema.Types.Take(20).Select(static type => type.Name))}{(schema.Types.Count > 20 ? ", …" : "")}.", nameof(name));

    private static HashSet<string> UsedIn(BareSchema schema)
    {
        HashSet<string> used = new(StringComparer.Ordinal);
        Stack<BareType> open = new(schema.Types.Select(static definition => definition.Type));
        while (open.Count > 0)
        {
            BareType type = open.Pop();
            if (type is UserType user)
            {
                used.Add(user.Definition.Name);
            }

            foreach (BareType part in BareTypeParts.Of(type))
            {
                open.Push(part);
            }
        }

        return used;
    }
}
