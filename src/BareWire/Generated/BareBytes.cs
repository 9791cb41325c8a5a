namespace Fidelity.BareWire.Generated;

/// <summary>Bytes that are in C# something else than an array. Part of what derived codecs are made of.</summary>
public static class BareBytes
{
    /// <summary>The bytes of a <see cref="Guid"/> on the wire, in the order in which its text has them.</summary>
    public static Guid ReadGuid(ReadOnlySpan<byte> bytes) => new(bytes, bigEndian: true);

    /// <summary>Writes a <see cref="Guid"/> into 16 bytes, in the order in which its text has them.</summary>
    public static void WriteGuid(Span<byte> bytes, Guid value) => value.TryWriteBytes(bytes, bigEndian: true, out _);

    /// <summary>Writes data whose length the schema fixes.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The data.</param>
    /// <param name="length">The length in the schema.</param>
    /// <param name="path">The value in the schema, such as <c>Employee.publicKey</c>.</param>
    /// <exception cref="BareValueException">The data is of another length.</exception>
    public static void Write(ref BareWriter writer, ReadOnlySpan<byte> value, ulong length, string path)
    {
        if ((ulong)value.Length != length)
        {
            throw BareFaults.Length(path, value.Length, length);
        }

        value.CopyTo(writer.WriteFixed(value.Length));
    }
}
