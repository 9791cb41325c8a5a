namespace Fidelity.Cli;

/// <summary>Finds the known word that a mistyped one was most likely meant to be.</summary>
internal static class Suggestion
{
    private const int MostEdits = 2;

    public static string? For(string typed, IEnumerable<string> known) =>
        known
            .Select(word => (Word: word, Edits: word.StartsWith(typed, StringComparison.Ordinal) ? 0 : Edits(typed, word)))
            .Where(candidate => candidate.Edits <= MostEdits && candidate.Edits < candidate.Word.Length)
            .OrderBy(candidate => candidate.Edits)
            .Select(candidate => candidate.Word)
            .FirstOrDefault();

    private static int Edits(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[right.Length];
    }
}
