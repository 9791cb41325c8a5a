using System.Buffers;
using Fidelity.BareWire.Schemas;

namespace Fidelity.BareWire.Values.Walking;

/// <summary>Finds the path of a fault that a codec found without one, by walking the same message again.</summary>
internal static class MessageFault
{
    /// <summary>
    /// The same fault with its path; the fault itself where the walker finds none, which would be a bug in one of the two.
    /// An integer that C# cannot hold is no fault of the message: its path is that of the place.
    /// </summary>
    internal static BareFormatException Explain(BareFormatException fault, BareTypeDefinition type, ReadOnlySpan<byte> message, BareLimits limits)
    {
        if (fault.Reason == BareFormatReason.ValueOutOfRange)
        {
            return new BareFormatException(fault.Reason, fault.Offset, fault.Detail, PathOfInteger(fault.Offset, type, message, limits), fault);
        }

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

    /// <summary>The path of the variable-length integer at an offset: where the walker stops if nothing valid is there.</summary>
    private static string? PathOfInteger(long offset, BareTypeDefinition type, ReadOnlySpan<byte> message, BareLimits limits)
    {
        byte[] spoilt = message.ToArray();
        spoilt.AsSpan((int)offset).Fill(byte.MaxValue);
        try
        {
            BareMessage.Check(type, spoilt, limits);
            return null;
        }
        catch (BareFormatException found)
        {
            return found.Offset == offset ? found.Path : null;
        }
    }

    /// <summary>As the other; a message in segments is copied, and one that no array can hold keeps the fault it has.</summary>
    internal static BareFormatException Explain(BareFormatException fault, BareTypeDefinition type, in ReadOnlySequence<byte> message, BareLimits limits)
    {
        if (message.Length > Array.MaxLength)
        {
            return fault;
        }

        using JoinedMessage joined = new(message);
        return Explain(fault, type, joined.Span, limits);
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

        using JoinedMessage joined = new(message);
        BareMessage.Check(type, joined.Span, limits);
    }
}
