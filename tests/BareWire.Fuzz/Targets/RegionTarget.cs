using Fidelity.BareWire.Layout;
using Fidelity.BareWire.Schemas;
using Fidelity.BareWire.Tests.Layout.Decoding;
using Fidelity.BareWire.Tests.Randomness;
using Fidelity.BareWire.Values;
using Fidelity.Memory;

namespace Fidelity.BareWire.Fuzz.Targets;

/// <summary>
/// Decoding into a region accepts what the schema accepts and nothing else, and makes graphs that pass the verifier and
/// hold what the message says.
/// </summary>
internal sealed class RegionTarget : IFuzzTarget, IFuzzSubject
{
    private static readonly BareTypeDefinition Type = ZooSchema.Schema.Find("Zoo")!;

    private readonly Region _region = Region.Create("fuzz", 64.MB);

    public string Name => "regions";

    public byte[] Message { get; private set; } = [];

    public IFuzzSubject Prepare(Random random)
    {
        Message = BareValueWriter.Encode(Type, new RandomValue(random).Of(Type));
        return this;
    }

    /// <summary>The graph itself is not managed; the descriptions of the layouts are, and are made at the first message.</summary>
    public long AllowedBytes(int inputLength) => 512_000 + (400L * inputLength);

    public void Run(Random random, ReadOnlySpan<byte> input)
    {
        try
        {
            LayoutGraph<ZooLayout> graph = ZooLayout.Decode(input, _region);
            using ReadOnlyAccess<byte> bytes = graph.Memory.GetDirectAccess();
            LayoutVerifier.Verify<ZooLayout>(bytes.Span);
            if (!input.SequenceEqual(GraphEncoder.Encode(bytes.Span, ZooLayout.Layout, Type.Type)))
            {
                throw new FuzzFinding("The graph holds something else than its message.");
            }
        }
        catch (BareFormatException fault)
        {
            RequireSame(fault, input);
            throw;
        }
        catch (LayoutException refused)
        {
            throw new FuzzFinding($"The verifier refused what was decoded: {refused.Message}");
        }
        finally
        {
            _region.Reset();
        }
    }

    private static void RequireSame(BareFormatException fault, ReadOnlySpan<byte> input)
    {
        try
        {
            BareMessage.Check(Type, input);
        }
        catch (BareFormatException expected) when (expected.Message == fault.Message)
        {
            return;
        }

        throw new FuzzFinding($"The schema says something else than: {fault.Message}");
    }
}
