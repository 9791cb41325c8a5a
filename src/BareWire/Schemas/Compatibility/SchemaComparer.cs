namespace Fidelity.BareWire.Schemas;

/// <summary>Compares types of two schemas. A pair of types is looked at once, wherever it occurs, and without recursion, however long a chain of types is.</summary>
internal sealed partial class SchemaComparer
{
    private readonly Dictionary<(BareTypeDefinition, BareTypeDefinition), ComparedPair> _definitions = [];
    private readonly Dictionary<(BareType, BareType), ComparedPair> _pairs = [];
    private readonly HashSet<(string, string)> _names = [];
    private readonly List<SchemaFinding> _findings = [];

    /// <summary>The differences found so far, in the order of the paths.</summary>
    public IReadOnlyList<SchemaFinding> Findings => _findings;

    /// <summary>Compares two definitions with all that they are made of.</summary>
    public SchemaVerdict Compare(BareTypeDefinition old, BareTypeDefinition present)
    {
        if (!_definitions.TryGetValue((old, present), out ComparedPair? root))
        {
            root = new ComparedPair(old.Type, present.Type, new FindingPath(null, present.Name)) { Visited = 0 };
            _definitions.Add((old, present), root);
            ComparePart(root, old.Type, present.Type, root.Path);
            Visit(root);
        }

        return SchemaVerdicts.Of(root.Breaks, root.Differs);
    }

    /// <summary>Notes the types that only one of the schemas defines.</summary>
    public void NoteLoneDefinitions(BareSchema old, BareSchema present)
    {
        foreach (BareTypeDefinition type in old.Types.Where(type => present.Find(type.Name) is null))
        {
            _findings.Add(new SchemaFinding(new FindingPath(null, type.Name), SchemaDirections.None, "The new schema has no type of this name.", type.NameSpan, default));
        }

        foreach (BareTypeDefinition type in present.Types.Where(type => old.Find(type.Name) is null))
        {
            _findings.Add(new SchemaFinding(new FindingPath(null, type.Name), SchemaDirections.None, "The old schema has no type of this name.", default, type.NameSpan));
        }
    }

    /// <summary>Looks at a pair and then at its parts, and gathers what they break.</summary>
    private void Visit(ComparedPair root)
    {
        Stack<ComparedPair> open = new([root]);
        while (open.Count > 0)
        {
            ComparedPair pair = open.Peek();
            if (pair.Visited < 0)
            {
                pair.Visited = 0;
                CompareTypes(pair);
            }

            if (pair.Visited < pair.Parts.Count)
            {
                ComparedPair part = pair.Parts[pair.Visited++];
                if (part.Visited < 0)
                {
                    open.Push(part);
                }
            }
            else
            {
                open.Pop();
                foreach (ComparedPair part in pair.Parts)
                {
                    pair.Breaks |= part.Breaks;
                    pair.Differs |= part.Differs;
                }
            }
        }
    }

    /// <summary>Makes two types that stand in one place a part of a pair.</summary>
    private void ComparePart(ComparedPair owner, BareType old, BareType present, FindingPath path)
    {
        CompareNames(owner, old, present, path);
        (BareType, BareType) key = (old.Underlying, present.Underlying);
        if (!_pairs.TryGetValue(key, out ComparedPair? part))
        {
            part = new ComparedPair(old.Underlying, present.Underlying, path);
            _pairs.Add(key, part);
        }

        owner.Parts.Add(part);
    }

    private void CompareNames(ComparedPair owner, BareType old, BareType present, FindingPath path)
    {
        string oldName = (old as UserType)?.Definition.Name ?? "";
        string newName = (present as UserType)?.Definition.Name ?? "";
        if (oldName == newName)
        {
            return;
        }

        owner.Differs = true;
        if (_names.Add((oldName, newName)))
        {
            string change = oldName.Length == 0 ? $"'{old}' is named '{newName}' now"
                : newName.Length == 0 ? $"The type '{oldName}' is written out as '{present}' now"
                : $"The type '{oldName}' is named '{newName}' now";
            Report(owner, path, SchemaDirections.None, $"{change}. Names of types are not in messages.", old.Span, present.Span);
        }
    }

    private void Report(ComparedPair pair, FindingPath path, SchemaDirections breaks, string message, SourceSpan oldSpan, SourceSpan newSpan)
    {
        pair.Differs = true;
        pair.Breaks |= breaks;
        _findings.Add(new SchemaFinding(path, breaks, message, oldSpan, newSpan));
    }
}
