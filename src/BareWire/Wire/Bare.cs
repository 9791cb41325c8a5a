using System.Buffers;
using Fidelity.BareWire.Values;
using Fidelity.BareWire.Values.Walking;

namespace Fidelity.BareWire;

/// <summary>Encodes values as BARE messages and decodes them. Thread-safe.</summary>
public static class Bare
{
    /// <summary>Encodes a value into a new array. Cost: one copy of the message.</summary>
    /// <exception cref="BareValueException">The value cannot be encoded.</exception>
    public static byte[] Encode<T>(T value)
        where T : IBareCodec<T> => Encode<T, T>(value);

    /// <inheritdoc cref="Encode{T}(T)"/>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TCodec">Its codec.</typeparam>
    public static byte[] Encode<T, TCodec>(T value)
        where TCodec : IBareCodec<T>
    {
        BareWriter writer = BareWriter.Rent();
        try
        {
            TCodec.Write(ref writer, value);
            return writer.WrittenSpan.ToArray();
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>Encodes a value into a span.</summary>
    /// <returns>The number of bytes written.</returns>
    /// <exception cref="BareValueException">The value cannot be encoded, or the span is too small.</exception>
    public static int Encode<T>(T value, Span<byte> destination)
        where T : IBareCodec<T> => Encode<T, T>(value, destination);

    /// <inheritdoc cref="Encode{T}(T, Span{byte})"/>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TCodec">Its codec.</typeparam>
    public static int Encode<T, TCodec>(T value, Span<byte> destination)
        where TCodec : IBareCodec<T>
    {
        BareWriter writer = new(destination);
        TCodec.Write(ref writer, value);
        return (int)writer.Written;
    }

    /// <summary>Encodes a value to a buffer writer, such as a pipe's.</summary>
    /// <returns>The number of bytes written.</returns>
    /// <exception cref="BareValueException">The value cannot be encoded; part of it may have been written.</exception>
    public static long Encode<T>(T value, IBufferWriter<byte> output)
        where T : IBareCodec<T> => Encode<T, T>(value, output);

    /// <inheritdoc cref="Encode{T}(T, IBufferWriter{byte})"/>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TCodec">Its codec.</typeparam>
    public static long Encode<T, TCodec>(T value, IBufferWriter<byte> output)
        where TCodec : IBareCodec<T>
    {
        BareWriter writer = new(output);
        TCodec.Write(ref writer, value);
        writer.Flush();
        return writer.Written;
    }

    /// <summary>Decodes a message that is exactly one value.</summary>
    /// <param name="input">The message.</param>
    /// <param name="limits">What it may ask for, or null for <see cref="BareLimits.Default"/>.</param>
    /// <exception cref="BareFormatException">It is no such message.</exception>
    public static T Decode<T>(ReadOnlySpan<byte> input, BareLimits? limits = null)
        where T : IBareCodec<T> => Decode<T, T>(input, limits);

    /// <inheritdoc cref="Decode{T}(ReadOnlySpan{byte}, BareLimits)"/>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TCodec">Its codec.</typeparam>
    public static T Decode<T, TCodec>(ReadOnlySpan<byte> input, BareLimits? limits = null)
        where TCodec : IBareCodec<T>
    {
        limits ??= BareLimits.Default;
        if (TCodec.Depth > limits.MaxDepth)
        {
            BareMessage.Check(TCodec.BareType, input, limits);
        }

        try
        {
            BareReader reader = new(input, limits);
            T value = TCodec.Read(ref reader);
            reader.RequireEnd();
            return value;
        }
        catch (BareFormatException fault) when (fault.Path is null)
        {
            throw MessageFault.Explain(fault, TCodec.BareType, input, limits);
        }
    }

    /// <summary>Decodes a message that is exactly one value from the segments of a pipeline.</summary>
    /// <inheritdoc cref="Decode{T}(ReadOnlySpan{byte}, BareLimits)"/>
    public static T Decode<T>(in ReadOnlySequence<byte> input, BareLimits? limits = null)
        where T : IBareCodec<T> => Decode<T, T>(input, limits);

    /// <inheritdoc cref="Decode{T}(in ReadOnlySequence{byte}, BareLimits)"/>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TCodec">Its codec.</typeparam>
    public static T Decode<T, TCodec>(in ReadOnlySequence<byte> input, BareLimits? limits = null)
        where TCodec : IBareCodec<T>
    {
        limits ??= BareLimits.Default;
        if (input.IsSingleSegment)
        {
            return Decode<T, TCodec>(input.FirstSpan, limits);
        }

        if (TCodec.Depth > limits.MaxDepth)
        {
            MessageFault.Check(TCodec.BareType, input, limits);
        }

        try
        {
            return Read<T, TCodec>(input, limits);
        }
        catch (BareFormatException fault) when (fault.Path is null)
        {
            throw MessageFault.Explain(fault, TCodec.BareType, input, limits);
        }
    }

    private static T Read<T, TCodec>(in ReadOnlySequence<byte> input, BareLimits limits)
        where TCodec : IBareCodec<T>
    {
        BareReader reader = new(input, limits);
        try
        {
            T value = TCodec.Read(ref reader);
            reader.RequireEnd();
            return value;
        }
        finally
        {
            reader.Dispose();
        }
    }
}
