using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Fidelity.BareWire.Layout;

/// <summary>
/// 128 bits that identify a layout: offsets, sizes, kinds, values of enums, tags, what is shared and what is a chain, through
/// all references. Names do not count. The same on every machine and in every version.
/// </summary>
/// <param name="High">The first 64 bits.</param>
/// <param name="Low">The other 64 bits.</param>
public readonly record struct LayoutFingerprint(ulong High, ulong Low)
{
    /// <summary>32 hexadecimal digits.</summary>
    public override string ToString() => High.ToString("x16", CultureInfo.InvariantCulture) + Low.ToString("x16", CultureInfo.InvariantCulture);

    internal static LayoutFingerprint Of(LayoutType type)
    {
        List<ulong> description = LayoutPartition.Of(type).Describe(type);
        byte[] bytes = new byte[description.Count * sizeof(ulong)];
        for (int i = 0; i < description.Count; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(i * sizeof(ulong)), description[i]);
        }

        byte[] hash = SHA256.HashData(bytes);
        return new LayoutFingerprint(BinaryPrimitives.ReadUInt64BigEndian(hash), BinaryPrimitives.ReadUInt64BigEndian(hash.AsSpan(sizeof(ulong))));
    }
}
