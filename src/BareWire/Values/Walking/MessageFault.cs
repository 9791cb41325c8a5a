using System.Buffers;
using Fidelity.BareWire.Schemas;

namespace Fidelity.BareWire.Values.Walking;

/// <summary>Finds the path of a fault that a codec found without one, by walking the same message again.</summary>
internal static class MessageFault
{
    /// <summary>The same fault with its path; the fault itself where the walker finds none, which would be a bug in one of the two.</summary>
    internal static BareFormatException Explain(BareFormatException fault, BareTypeDefinition type, ReadOnlySpan<byte> message, BareLimits limits)
    {
        try
        {
            BareMessage.Check(type, message, limits);
            return fault;
        }
        catch (BareFormatException found)
        {
            return new BareFormatException(found.Reason, found.Offset, found.Detail, found.Path, fault);
        }
    }

    /// <summary>As the other; a message in segments is copied, and one that no array can hold keeps the fault it has.</summary>
    internal static BareFormatException Explain(BareFormatException fault, BareTypeDefinition type, in ReadOnlySequence<byte> message, BareLimits limits)
    {
        if (message.Length > Array.MaxLength)
        {
            return fault;
        }

        byte[] joined = Join(message);
        try
        {
            return Explain(fault, type, joined.AsSpan(0, (int)message.Length), limits);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(joined);
        }
    }

    /// <summary>Checks a message in segments. Cost: a copy of it.</summary>
    /// <exception cref="BareFormatException">It is not valid; the path is set.</exception>
    internal static void Check(BareTypeDefinition type, in ReadOnlySequence<byte> message, BareLimits limits)
    {
        long most = Math.Min(limits.MaxBytes, Array.MaxLength);
        if (message.Length > most)
        {
            throw new BareFormatException(BareFormatReason.ByteLimit, most,
                $"expected at most {most} bytes by the limits of bytes and depth, found {message.Length}", type.Name);
        }

        byte[] joined = Join(message);
        try
        {
            BareMessage.Check(type, joined.AsSpan(0, (int)message.Length), limits);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(joined);
        }
    }

    private static byte[] Join(in ReadOnlySequence<byte> message)
    {
        byte[] joined = ArrayPool<byte>.Shared.Rent((int)message.Length);
        message.CopyTo(joined);
        return joined;
    }
}
