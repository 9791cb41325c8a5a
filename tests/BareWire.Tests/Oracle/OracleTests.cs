using Fidelity.BareWire.Schemas;
using Fidelity.BareWire.Tests.Randomness;
using Fidelity.BareWire.Values;

namespace Fidelity.BareWire.Tests.Oracle;

/// <summary>
/// Our codec and that of <c>@bare-ts</c> on the same schemas and messages. What its values cannot hold, and therefore
/// ours here do not: the bits of a NaN, and an absent optional inside a present one (both are null). It does not see
/// that a key of data (draft 13) is repeated, since buffers are compared by identity; and version 0.6.0 encodes some
/// lengths of 16384 and more wrongly. On all that is compared here it is as strict as the draft asks for.
/// </summary>
public sealed class OracleTests
{
    private const int Schemas = 250;
    private const int ValuesOfAType = 4;
    private const int MutationsOfAValue = 6;

    [OracleFact]
    public void Values_of_random_schemas_decode_to_the_same_and_encode_to_the_same_bytes()
    {
        using OracleProcess oracle = new();
        for (int seed = 0; seed < Schemas; seed++)
        {
            BareSchema schema = RandomSchema.Create(seed);
            oracle.Compile(SchemaFormatter.Format(schema));
            RandomValue values = new(new Random(seed), isPlain: true);
            foreach (BareTypeDefinition type in TypesWithMessages(schema))
            {
                for (int i = 0; i < ValuesOfAType; i++)
                {
                    BareValue value = values.Of(type);
                    byte[] message = BareValueWriter.Encode(type, value);

                    OracleReply reply = oracle.Decode(type.Name, message);

                    string where = $"seed {seed}, type {type.Name}, message {Hex.Of(message)}: {reply.Error}";
                    Assert.True(reply.Ok, where);
                    Assert.True(reply.Value == OracleText.Of(type, value), $"{where}\nours   {OracleText.Of(type, value)}\ntheirs {reply.Value}");
                    Assert.True(reply.Message == Hex.Of(message), $"{where}\ntheirs {reply.Message}");
                    Assert.True(value == BareValueReader.Decode(type, Hex.Bytes(reply.Message!)), where);
                }
            }
        }
    }

    [OracleFact]
    public void Mutated_messages_are_refused_by_both_or_decode_to_the_same()
    {
        using OracleProcess oracle = new();
        int refused = 0;
        int accepted = 0;
        for (int seed = 0; seed < Schemas; seed++)
        {
            BareSchema schema = RandomSchema.Create(seed);
            oracle.Compile(SchemaFormatter.Format(schema));
            Random random = new(seed);
            RandomValue values = new(random, isPlain: true);
            foreach (BareTypeDefinition type in TypesWithMessages(schema))
            {
                byte[] valid = BareValueWriter.Encode(type, values.Of(type));
                for (int i = 0; i < MutationsOfAValue; i++)
                {
                    byte[] message = Mutate(valid, random);
                    (string? ours, BareFormatException? fault) = Decode(type, message);

                    OracleReply reply = oracle.Decode(type.Name, message);

                    string where = $"seed {seed}, type {type.Name}, message {Hex.Of(message)}\nours   {fault?.Message ?? ours}\ntheirs {reply.Error ?? reply.Value}";
                    Assert.True(reply.Ok == fault is null, where);
                    Assert.True(reply.Value == ours, where);
                    _ = reply.Ok ? accepted++ : refused++;
                }
            }
        }

        Assert.True(refused > 1000 && accepted > 1000, $"{refused} refused, {accepted} accepted");
    }

    private static IEnumerable<BareTypeDefinition> TypesWithMessages(BareSchema schema) => schema.Types.Where(static type => !type.Type.IsVoid);

    private static (string? Value, BareFormatException? Fault) Decode(BareTypeDefinition type, byte[] message)
    {
        try
        {
            return (OracleText.Of(type, BareValueReader.Decode(type, message)), null);
        }
        catch (BareFormatException fault)
        {
            return (null, fault);
        }
    }

    private static byte[] Mutate(byte[] valid, Random random)
    {
        int at = random.Next(valid.Length);
        return random.Next(5) switch
        {
            0 => valid[..at],
            1 => [.. valid, (byte)random.Next(256)],
            2 => [.. valid[..at], (byte)random.Next(256), .. valid[at..]],
            3 => [.. valid[..at], (byte)(valid[at] ^ (1 << random.Next(8))), .. valid[(at + 1)..]],
            _ => [.. valid[..at], (byte)random.Next(4), .. valid[(at + 1)..]],
        };
    }
}
