namespace Fidelity.BareWire.Generated;

/// <summary>Writes data whose length the schema fixes. Part of what generated types are made of.</summary>
public static class FixedData
{
    /// <summary>Writes data to a writer.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The data.</param>
    /// <param name="length">The length in the schema.</param>
    /// <param name="path">The value in the schema, such as <c>Employee.publicKey</c>.</param>
    /// <exception cref="BareValueException">The data is null or of another length.</exception>
    public static void Write(ref BareWriter writer, byte[]? value, ulong length, string path) =>
        writer.WriteData(Check(value, length, path), value!.Length);

    /// <summary>Copies data to where it goes in the message.</summary>
    /// <param name="destination">Memory of the length in the schema.</param>
    /// <param name="value">The data.</param>
    /// <param name="path">The value in the schema, such as <c>Employee.publicKey</c>.</param>
    /// <exception cref="BareValueException">The data is null or of another length.</exception>
    public static void Copy(Span<byte> destination, byte[]? value, string path) =>
        Check(value, (ulong)destination.Length, path).CopyTo(destination);

    private static byte[] Check(byte[]? value, ulong length, string path)
    {
        if (value is null)
        {
            throw BareFaults.Null(path);
        }

        return (ulong)value.Length == length ? value : throw BareFaults.Length(path, value.Length, length);
    }
}
