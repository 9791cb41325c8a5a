using System.Text;
using Fidelity.BareWire.Schemas;
using Fidelity.BareWire.Tests.Randomness;

namespace Fidelity.BareWire.Tests.Schemas;

/// <summary>What holds for all schemas, on many random ones. A failure names its seed.</summary>
public class RandomSchemaTests
{
    private const int Schemas = 1_000;

    private static readonly BareDraft[] Drafts = [BareDraft.Draft11, BareDraft.Draft12, BareDraft.Draft13, BareDraft.Draft14];

    [Fact]
    public void Reading_what_was_printed_gives_the_same_schema() => ForEach((seed, schema, options) =>
    {
        string text = SchemaFormatter.Format(schema);
        SchemaResult result = BareSchema.Parse(text, options);

        Assert.True(result.Schema is not null, $"Seed {seed}: {string.Join("\n", result.Diagnostics)}\n{text}");
        Assert.True(SchemaEquality.AreEqual(schema, result.Schema!), $"Seed {seed}:\n{text}");
        Assert.True(text == SchemaFormatter.Format(result.Schema!), $"Seed {seed}: documentation or numbers are lost\n{text}");
    });

    [Fact]
    public void Formatting_twice_is_formatting_once() => ForEach((seed, schema, options) =>
    {
        string text = Shaken(SchemaFormatter.Format(schema), seed);
        string once = SchemaFormatter.Format(text, options);

        Assert.True(once == SchemaFormatter.Format(once, options), $"Seed {seed}:\n{text}\nonce:\n{once}");
        Assert.True(SchemaEquality.AreEqual(schema, BareSchema.ParseOrThrow(once, options)), $"Seed {seed}:\n{text}");
        Assert.True(text.Count(static c => c == '#') == once.Count(static c => c == '#'), $"Seed {seed}: a comment is lost\n{text}\nonce:\n{once}");
        Assert.True(
            SchemaFormatter.Format(BareSchema.ParseOrThrow(text, options)) == SchemaFormatter.Format(BareSchema.ParseOrThrow(once, options)),
            $"Seed {seed}: documentation differs\n{text}\nonce:\n{once}");
    });

    [Fact]
    public void A_schema_is_identical_to_itself() => ForEach((seed, schema, options) =>
    {
        SchemaComparison comparison = SchemaCompatibility.Compare(schema, BareSchema.ParseOrThrow(SchemaFormatter.Format(schema), options));

        Assert.True(comparison.Verdict == SchemaVerdict.Identical, $"Seed {seed}: {string.Join("\n", comparison.Findings)}");
        Assert.All(comparison.Types, type => Assert.Equal(SchemaVerdict.Identical, type.Verdict));
        Assert.Empty(comparison.Findings);
    });

    [Fact]
    public void Comparing_the_other_way_round_turns_the_verdict_round() => ForEach((seed, schema, options) =>
    {
        foreach (BareSchema changed in Changed(schema, seed, options))
        {
            SchemaVerdict there = SchemaCompatibility.Compare(schema, changed).Verdict;
            SchemaVerdict back = SchemaCompatibility.Compare(changed, schema).Verdict;
            SchemaVerdict expected = there switch
            {
                SchemaVerdict.Backward => SchemaVerdict.Forward,
                SchemaVerdict.Forward => SchemaVerdict.Backward,
                _ => there,
            };
            Assert.True(expected == back, $"Seed {seed}: {there} and {back}\n{SchemaFormatter.Format(schema)}\nand\n{SchemaFormatter.Format(changed)}");
        }
    });

    [Fact]
    public void No_text_makes_the_parser_throw_or_hang()
    {
        Random random = new(20_240_319);
        string[] pieces = ["type ", "A", "{", "}", "<", ">", "[", "]", "(", ")", "|", "=", ":", ",", "#", "\n", "\r", " ", "enum ", "struct ", "union ", "list", "map", "optional", "data", "u8", "void", "18446744073709551616", "0", "é", "\0", "\uD800", "string", "type A u8\n"];
        for (int i = 0; i < 40_000; i++)
        {
            string text = SchemaFormatter.Format(RandomSchema.Create(i % 500, definitions: 4));
            for (int changes = random.Next(1, 6); changes > 0; changes--)
            {
                int at = random.Next(text.Length + 1);
                int removed = random.Next(2) * random.Next(Math.Min(8, text.Length - at + 1));
                text = text[..at] + (random.Next(3) == 0 ? "" : pieces[random.Next(pieces.Length)]) + text[(at + removed)..];
            }

            SchemaOptions options = new(random.Next(2) == 0 ? SchemaGrammar.Current : SchemaGrammar.Legacy2020, Drafts[random.Next(Drafts.Length)]);
            AssertSound(text, options, i);
        }
    }

    private static void AssertSound(string text, SchemaOptions options, int round)
    {
        SchemaResult result;
        try
        {
            result = BareSchema.Parse(text, options);
            if (result.Schema is not null)
            {
                string formatted = SchemaFormatter.Format(text, options);
                Assert.True(SchemaEquality.AreEqual(result.Schema, BareSchema.ParseOrThrow(formatted, new SchemaOptions(draft: options.Draft))));
            }
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"Round {round}:\n{text}", exception);
        }

        Assert.True(result.Schema is null == result.Diagnostics.Count > 0, $"Round {round}:\n{text}");
        Assert.All(result.Diagnostics, fault => Assert.InRange(fault.Span.End.Offset, fault.Span.Start.Offset, text.Length));
    }

    private static void ForEach(Action<int, BareSchema, SchemaOptions> check)
    {
        for (int seed = 0; seed < Schemas; seed++)
        {
            SchemaOptions options = new(draft: Drafts[seed % Drafts.Length]);
            check(seed, RandomSchema.Create(seed, draft: options.Draft), options);
        }
    }

    /// <summary>The schema with a line left out, for each line that can be.</summary>
    private static IEnumerable<BareSchema> Changed(BareSchema schema, int seed, SchemaOptions options)
    {
        string[] lines = SchemaFormatter.Format(schema).Split('\n');
        for (int i = seed % 5; i < lines.Length; i += 5)
        {
            string text = string.Join("\n", lines.Where((_, index) => index != i));
            if (BareSchema.Parse(text, options).Schema is { } changed)
            {
                yield return changed;
            }
        }
    }

    /// <summary>The text with other white space and more comments, where it may have them.</summary>
    private static string Shaken(string text, int seed)
    {
        Random random = new(seed);
        StringBuilder shaken = new();
        bool inComment = false;
        foreach (char c in text)
        {
            inComment = c != '\n' && (inComment || c == '#');
            if (inComment)
            {
                shaken.Append(c);
                continue;
            }

            shaken.Append(c is ' ' or '\n' && random.Next(8) == 0 ? c == ' ' ? " \t\n " : "\n\n\n" : c.ToString());
            if (c is ' ' or '\n' or '<' or '>' or '{' or '|' && random.Next(25) == 0)
            {
                shaken.Append(random.Next(2) == 0 ? "# new\n" : "\n# new\n\n");
            }
        }

        return shaken.ToString();
    }
}
