using System.Buffers;
using Fidelity.BareWire.Values;
using Fidelity.BareWire.Values.Walking;
using Fidelity.Memory;

namespace Fidelity.BareWire.Layout;

/// <summary>
/// Decodes messages from the wire into graphs in the fixed layout, in a region: strictly as <see cref="Bare"/> does, and
/// without managed allocation. Thread-safe; so is the region.
/// </summary>
public static class BareLayout
{
    private const int RootRoom = 256;

    /// <summary>Decodes a message that is exactly one value.</summary>
    /// <typeparam name="T">The layout of its type.</typeparam>
    /// <param name="message">The message.</param>
    /// <param name="region">Where the graph goes: a region, arena or pool.</param>
    /// <param name="limits">What it may ask for, or null for <see cref="BareLimits.Default"/>.</param>
    /// <returns>The graph. It lives as long as the region does.</returns>
    /// <exception cref="BareFormatException">It is no such message. What was built until then stays in the region.</exception>
    /// <exception cref="RegionExhaustedException">The region has no room for the graph.</exception>
    /// <exception cref="CapabilityException">The region has ended.</exception>
    public static LayoutGraph<T> Decode<T>(ReadOnlySpan<byte> message, AllocateCapability region, BareLimits? limits = null)
        where T : unmanaged, IBareLayout<T>
    {
        limits ??= BareLimits.Default;
        if (T.Depth > limits.MaxDepth)
        {
            BareMessage.Check(T.BareType, message, limits);
        }

        LayoutBuilder builder = new(region, GuessCapacity(message.Length));
        try
        {
            BareReader reader = new(message, limits);
            LayoutSlot<T> root = builder.AddRoot<T>();
            T.Read(ref reader, message, ref builder, root);
            reader.RequireEnd();
            return builder.FinishInRegion<T>();
        }
        catch (BareFormatException fault) when (fault.Path is null)
        {
            throw MessageFault.Explain(fault, T.BareType, message, limits);
        }
        finally
        {
            builder.Dispose();
        }
    }

    /// <summary>Decodes a message from the segments of a pipeline, which are joined in rented memory if there are several.</summary>
    /// <inheritdoc cref="Decode{T}(ReadOnlySpan{byte}, AllocateCapability, BareLimits)"/>
    public static LayoutGraph<T> Decode<T>(in ReadOnlySequence<byte> message, AllocateCapability region, BareLimits? limits = null)
        where T : unmanaged, IBareLayout<T>
    {
        if (message.IsSingleSegment)
        {
            return Decode<T>(message.FirstSpan, region, limits);
        }

        long most = Math.Min((limits ?? BareLimits.Default).MaxBytes, Array.MaxLength);
        if (message.Length > most)
        {
            throw new BareFormatException(BareFormatReason.ByteLimit, most, $"expected at most {most} bytes by the limit, found {message.Length}", T.BareType.Name);
        }

        using JoinedMessage joined = new(message);
        return Decode<T>(joined.Span, region, limits);
    }

    /// <summary>References and padding usually take as much again as the values do; a graph that needs more moves.</summary>
    private static int GuessCapacity(int messageLength) => (int)Math.Min((messageLength * 2L) + RootRoom, Array.MaxLength);
}
