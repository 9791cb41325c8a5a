namespace Fidelity.BareWire.Schemas;

/// <summary>What a name that nothing has was most likely meant to be.</summary>
internal static class NameSuggestion
{
    private const int MostEdits = 2;
    private const int LongestName = 64;

    /// <summary>How many names are looked at, so that a hostile schema costs no more time than another.</summary>
    private const int MostNames = 2_000;

    private static readonly Dictionary<string, string> OfOtherLanguages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text"] = "str",
        ["char"] = "u8",
        ["byte"] = "u8",
        ["sbyte"] = "i8",
        ["uint8"] = "u8",
        ["uint16"] = "u16",
        ["uint32"] = "u32",
        ["uint64"] = "u64",
        ["int8"] = "i8",
        ["int16"] = "i16",
        ["int32"] = "i32",
        ["int64"] = "i64",
        ["short"] = "i16",
        ["long"] = "i64",
        ["ushort"] = "u16",
        ["ulong"] = "u64",
        ["float"] = "f32",
        ["float32"] = "f32",
        ["float64"] = "f64",
        ["single"] = "f32",
        ["double"] = "f64",
        ["boolean"] = "bool",
        ["bytes"] = "data",
        ["blob"] = "data",
        ["array"] = "list<…>",
        ["set"] = "list<…>",
        ["dict"] = "map<…><…>",
        ["dictionary"] = "map<…><…>",
        ["option"] = "optional<…>",
        ["maybe"] = "optional<…>",
        ["null"] = "void",
        ["unit"] = "void",
        ["String"] = "str",
    };

    public static string? For(string name, IEnumerable<string> userTypes)
    {
        if (OfOtherLanguages.TryGetValue(name, out string? known))
        {
            return known;
        }

        string? nearest = null;
        int fewest = Math.Min(MostEdits, (name.Length + 1) / 3) + 1;
        foreach (string candidate in PrimitiveNames.All.Concat(["data", "list", "map", "optional", "enum", "union", "struct"]).Concat(userTypes.Take(MostNames)))
        {
            int edits = Edits(name, candidate, fewest);
            if (edits < fewest)
            {
                fewest = edits;
                nearest = candidate;
            }
        }

        return nearest;
    }

    /// <summary>How many letters must change to get from one name to the other; <paramref name="limit"/> if that many or more.</summary>
    private static int Edits(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) >= limit || left.Length > LongestName)
        {
            return limit;
        }

        int[] row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[right.Length];
    }
}
