namespace Fidelity.BareWire.Schemas;

internal sealed partial class SchemaComparer
{
    private void CompareStructs(ComparedPair pair, StructType old, StructType present)
    {
        Dictionary<string, int> oldPlaces = PlacesOf(old);
        Dictionary<string, int> newPlaces = PlacesOf(present);
        bool isRenaming = old.Fields.Count == present.Fields.Count;
        for (int i = 0; i < present.Fields.Count; i++)
        {
            StructField field = present.Fields[i];
            FindingPath path = pair.Path.Then("." + field.Name);
            if (oldPlaces.TryGetValue(field.Name, out int place))
            {
                StructField former = old.Fields[place];
                if (isRenaming && place != i)
                {
                    Report(
                        pair,
                        path,
                        SchemaDirections.Both,
                        $"The field was number {place + 1} of the struct and is number {i + 1}. Fields are known by their place. {Rule}",
                        former.Span,
                        field.Span);
                }

                ComparePart(pair, former.Type, field.Type, path);
            }
            else if (isRenaming && !newPlaces.ContainsKey(old.Fields[i].Name))
            {
                Report(pair, path, SchemaDirections.None, $"The field was named '{old.Fields[i].Name}'. Names are not in messages.", old.Fields[i].Span, field.Span);
                ComparePart(pair, old.Fields[i].Type, field.Type, path);
            }
            else
            {
                Report(
                    pair,
                    path,
                    SchemaDirections.Both,
                    $"The struct gained the field. {Rule} Put the new struct into a union beside the old one.",
                    old.Span,
                    field.Span);
            }
        }

        foreach (StructField field in old.Fields.Where(field => !newPlaces.ContainsKey(field.Name) && !(isRenaming && IsRenamed(field))))
        {
            Report(
                pair,
                pair.Path.Then("." + field.Name),
                SchemaDirections.Both,
                $"The struct lost the field. {Rule} Put the new struct into a union beside the old one.",
                field.Span,
                present.Span);
        }

        bool IsRenamed(StructField field) => !oldPlaces.ContainsKey(present.Fields[oldPlaces[field.Name]].Name);
    }

    private static Dictionary<string, int> PlacesOf(StructType type)
    {
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        for (int i = 0; i < type.Fields.Count; i++)
        {
            places.Add(type.Fields[i].Name, i);
        }

        return places;
    }
}
