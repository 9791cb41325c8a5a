using System.Reflection;
using System.Text;
using Fidelity.BareWire.Generator.Tests.Running;
using Fidelity.BareWire.Schemas;
using Fidelity.BareWire.Tests.Randomness;

namespace Fidelity.BareWire.Generator.Tests;

/// <summary>What is generated for schemas drawn at random compiles, and its codecs agree with the schema-driven one.</summary>
public sealed class RandomSchemaTests
{
    private const int Messages = 150;

    /// <summary>Compares the two ways on one message: empty if they agree, and whether the message is valid.</summary>
    private const string Comparison = """
        public static class Comparison
        {
            public static string Of<T, TCodec>(byte[] message, bool mustBeValid)
                where TCodec : Fidelity.BareWire.IBareCodec<T>
            {
                string? expected = Fault(() => Fidelity.BareWire.Values.BareMessage.Check(TCodec.BareType, message));
                string? found = Fault(() => Compare<T, TCodec>(message));
                return expected != found || (mustBeValid && found is not null) ? $"{expected ?? "valid"} / {found ?? "valid"}" : "";
            }

            private static void Compare<T, TCodec>(byte[] message)
                where TCodec : Fidelity.BareWire.IBareCodec<T>
            {
                T value = Fidelity.BareWire.Bare.Decode<T, TCodec>(message);
                T again = Fidelity.BareWire.Bare.Decode<T, TCodec>(message);
                if (!Fidelity.BareWire.Bare.Encode<T, TCodec>(value).AsSpan().SequenceEqual(message) || !value!.Equals(again) || value.GetHashCode() != again!.GetHashCode())
                {
                    throw new InvalidOperationException($"It is encoded in another way, or differs from itself: {value}");
                }
            }

            private static string? Fault(Action action)
            {
                try
                {
                    action();
                    return null;
                }
                catch (Fidelity.BareWire.BareFormatException fault)
                {
                    return fault.Message;
                }
            }
        }

        """;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Generated_codecs_do_what_the_schema_says(int seed)
    {
        BareDraft draft = seed % 2 == 0 ? BareDraft.Draft13 : BareDraft.Draft11;
        BareSchema schema = RandomSchema.Create(seed, draft: draft);
        string text = SchemaFormatter.Format(schema);
        GeneratorRun run = GeneratorRun.Of(
            new ProjectOptions("Made"), CodeFor(schema), new SchemaText("/project/random.bare", text, draft: draft == BareDraft.Draft13 ? "13" : "11"));
        MethodInfo compare = run.MustCompile().Load().GetType("Comparer", throwOnError: true)!.GetMethod("Compare")!;
        Func<int, byte[], bool, string> comparer = compare.CreateDelegate<Func<int, byte[], bool, string>>();

        RandomMessage messages = new(new Random(seed));
        for (int i = 0; i < schema.Types.Count * Messages; i++)
        {
            int type = i % schema.Types.Count;
            byte[] message = messages.Of(schema.Types[type].Type);
            byte[] spoilt = messages.Spoil(message);

            string where = $"seed {seed}, {schema.Types[type].Name}, case {i}: ";
            Assert.Equal(where, where + comparer(type, message, true));
            Assert.Equal(where, where + comparer(type, spoilt, false));
        }
    }

    private static string CodeFor(BareSchema schema)
    {
        StringBuilder code = new("using System;\n#nullable enable\n#pragma warning disable CS1591\n" + Comparison);
        code.Append("public static class Comparer\n{\n    public static string Compare(int type, byte[] message, bool mustBeValid) => type switch\n    {\n");
        for (int i = 0; i < schema.Types.Count; i++)
        {
            string name = "Made." + schema.Types[i].Name;
            string codec = schema.Types[i].Type is EnumType ? name + "Codec" : name;
            code.Append(System.Globalization.CultureInfo.InvariantCulture, $"        {i} => Comparison.Of<{name}, {codec}>(message, mustBeValid),\n");
        }

        return code.Append("        _ => throw new ArgumentOutOfRangeException(nameof(type)),\n    };\n}\n").ToString();
    }
}
