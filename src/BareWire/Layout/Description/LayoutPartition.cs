// How types that may refer to themselves are compared: by what they unfold to. Every type starts with a digest of itself
// alone; in each round it gets the digest of itself and the digests of its parts. A round can only tell more types apart.
// When one does not, no later round will, and equal digests mean equal unfoldings. How many rounds that takes depends
// only on the unfoldings, so that two descriptions of one type, with different objects, come to the same digest.
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Fidelity.BareWire.Layout;

/// <summary>The types that are reachable from one, with a digest that is equal exactly for those that unfold to the same.</summary>
internal sealed class LayoutPartition
{
    private readonly Dictionary<LayoutType, LayoutFingerprint> _digests;

    private LayoutPartition(LayoutType root, Dictionary<LayoutType, LayoutFingerprint> digests)
    {
        Root = digests[root];
        _digests = digests;
    }

    /// <summary>The digest of the type that it was made for.</summary>
    internal LayoutFingerprint Root { get; }

    /// <summary>The digest of a type that is reachable from it.</summary>
    internal LayoutFingerprint this[LayoutType type] => _digests[type];

    internal static LayoutPartition Of(LayoutType root)
    {
        List<LayoutType> types = Reachable(root);
        Dictionary<LayoutType, LayoutFingerprint> digests = types.ToDictionary(static type => type, static type => Digest(type, []));
        int classes = digests.Values.Distinct().Count();
        while (true)
        {
            Dictionary<LayoutType, LayoutFingerprint> before = digests;
            digests = types.ToDictionary(static type => type, type => Digest(type, type.Parts.Select(part => before[part])));
            int now = digests.Values.Distinct().Count();
            if (now == classes)
            {
                return new LayoutPartition(root, digests);
            }

            classes = now;
        }
    }

    private static List<LayoutType> Reachable(LayoutType root)
    {
        List<LayoutType> found = [root];
        HashSet<LayoutType> seen = [root];
        for (int i = 0; i < found.Count; i++)
        {
            found.AddRange(found[i].Parts.Where(seen.Add));
        }

        return found;
    }

    private static LayoutFingerprint Digest(LayoutType type, IEnumerable<LayoutFingerprint> parts)
    {
        using MemoryStream record = new();
        Span<byte> number = stackalloc byte[8];
        foreach (ulong value in Own(type).Concat(parts.SelectMany(static part => new[] { part.High, part.Low })))
        {
            BinaryPrimitives.WriteUInt64LittleEndian(number, value);
            record.Write(number);
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(record.GetBuffer().AsSpan(0, (int)record.Length), hash);
        return new LayoutFingerprint(BinaryPrimitives.ReadUInt64BigEndian(hash), BinaryPrimitives.ReadUInt64BigEndian(hash[8..]));
    }

    private static IEnumerable<ulong> Own(LayoutType type) =>
    [
        (ulong)type.Kind,
        (ulong)type.Size,
        (ulong)type.Alignment,
        (ulong)type.Length,
        (ulong)type.PayloadOffset,
        (type.IsShared ? 1UL : 0) + (type.IsChain ? 2UL : 0) + (type.IsFlags ? 4UL : 0),
        (ulong)type.Fields.Count,
        .. type.Fields.Select(static field => (ulong)field.Offset),
        (ulong)type.Cases.Count,
        .. type.Cases.Select(static item => item.Tag),
        (ulong)type.Values.Count,
        .. type.Values,
    ];
}
