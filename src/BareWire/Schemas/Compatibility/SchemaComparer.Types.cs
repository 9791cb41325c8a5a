namespace Fidelity.BareWire.Schemas;

internal sealed partial class SchemaComparer
{
    private const string Rule = "Only unions may change.";

    private void CompareTypes(ComparedPair pair)
    {
        switch (pair.Old, pair.New)
        {
            case (PrimitiveType old, PrimitiveType present) when old.Kind == present.Kind:
                break;
            case (DataType old, DataType present) when old.Length == present.Length:
                break;
            case (OptionalType old, OptionalType present):
                ComparePart(pair, old.Element, present.Element, pair.Path);
                break;
            case (ListType old, ListType present) when old.Length == present.Length:
                ComparePart(pair, old.Element, present.Element, pair.Path.Then("[]"));
                break;
            case (MapType old, MapType present):
                ComparePart(pair, old.Key, present.Key, pair.Path.Then("[key]"));
                ComparePart(pair, old.Value, present.Value, pair.Path.Then("[value]"));
                break;
            case (EnumType old, EnumType present):
                CompareEnums(pair, old, present);
                break;
            case (UnionType old, UnionType present):
                CompareUnions(pair, old, present);
                break;
            case (StructType old, StructType present):
                CompareStructs(pair, old, present);
                break;
            default:
                Report(
                    pair,
                    pair.Path,
                    SchemaDirections.Both,
                    $"'{pair.Old}' became '{pair.New}', which {Reason(pair.Old, pair.New)}. {Rule}",
                    pair.Old.Span,
                    pair.New.Span);
                break;
        }
    }

    private static string Reason(BareType old, BareType present) => (old, present) switch
    {
        (OptionalType, _) => "has no byte to say whether there is a value",
        (_, OptionalType) => "has a byte to say whether there is a value",
        (DataType or ListType, DataType or ListType) when LengthOf(old) is null != LengthOf(present) is null => "stands in messages " + (LengthOf(present) is null ? "after its length" : "without its length"),
        (DataType, DataType) or (ListType, ListType) => "has another length",
        _ => "is another type",
    };

    private static ulong? LengthOf(BareType type) => type is ListType list ? list.Length : ((DataType)type).Length;

    private void CompareEnums(ComparedPair pair, EnumType old, EnumType present)
    {
        Dictionary<string, EnumMember> oldByName = old.Members.ToDictionary(static member => member.Name, StringComparer.Ordinal);
        Dictionary<ulong, EnumMember> oldByValue = old.Members.ToDictionary(static member => member.Value);
        HashSet<string> newNames = new(present.Members.Select(static member => member.Name), StringComparer.Ordinal);
        HashSet<ulong> newValues = [.. present.Members.Select(static member => member.Value)];
        foreach (EnumMember member in present.Members)
        {
            FindingPath path = pair.Path.Then("." + member.Name);
            if (oldByName.TryGetValue(member.Name, out EnumMember? sameName))
            {
                if (sameName.Value != member.Value)
                {
                    Report(pair, path, SchemaDirections.Both, $"The enum's value was {sameName.Value} and is {member.Value}. {Rule}", sameName.Span, member.Span);
                }
            }
            else if (!oldByValue.TryGetValue(member.Value, out EnumMember? sameValue))
            {
                Report(
                    pair,
                    path,
                    SchemaDirections.Both,
                    $"The enum gained the value {member.Value}, which old readers must reject. {Rule} (New readers would find nothing amiss in old messages, but the draft promises that of unions alone.)",
                    old.Span,
                    member.Span);
            }
            else if (!newNames.Contains(sameValue.Name))
            {
                Report(pair, path, SchemaDirections.None, $"The enum's value {member.Value} was named '{sameValue.Name}'. Names are not in messages.", sameValue.Span, member.Span);
            }
        }

        foreach (EnumMember member in old.Members.Where(member => !newNames.Contains(member.Name) && !newValues.Contains(member.Value)))
        {
            Report(
                pair,
                pair.Path.Then("." + member.Name),
                SchemaDirections.Both,
                $"The enum lost the value {member.Value}, which new readers must reject. {Rule} (Old readers would find nothing amiss in new messages, but the draft promises that of unions alone.)",
                member.Span,
                present.Span);
        }
    }
}
