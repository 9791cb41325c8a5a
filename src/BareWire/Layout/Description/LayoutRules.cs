using System.Numerics;

namespace Fidelity.BareWire.Layout;

/// <summary>What every struct and union keeps, whoever describes it.</summary>
internal static class LayoutRules
{
    internal static void CheckStruct(string name, int size, int alignment, LayoutField[] fields)
    {
        CheckWhole(name, size, alignment);
        if (fields.Length == 0)
        {
            throw new ArgumentException($"Struct '{name}' has no fields. Expected at least one.", nameof(fields));
        }

        int end = 0;
        foreach (LayoutField field in fields)
        {
            if (field.Offset < end || field.Offset % field.Alignment != 0 || (long)field.Offset + field.Type.Size > size || field.Alignment > alignment)
            {
                throw new ArgumentException(
                    $"Field '{field.Name}' of '{name}' cannot lie at offset {field.Offset}. Expected a multiple of {field.Alignment} from {end} on, "
                    + $"with its {field.Type.Size} bytes within the struct's {size}, and a struct aligned to at least {field.Alignment}.", nameof(fields));
            }

            end = field.End;
        }

        if (fields.Count(static field => field.Type.IsChain) > 1)
        {
            throw new ArgumentException($"Struct '{name}' has more than one link of a chain. Expected at most one.", nameof(fields));
        }
    }

    internal static void CheckUnion(string name, int size, int alignment, LayoutType tag, int payloadOffset, LayoutCase[] cases)
    {
        CheckWhole(name, size, alignment);
        if (tag.Kind != LayoutTypeKind.Unsigned || payloadOffset < tag.Size || payloadOffset > size || tag.Alignment > alignment)
        {
            throw new ArgumentException($"Union '{name}' cannot have the tag {tag} and its values at offset {payloadOffset}. Expected an unsigned tag, and the values after it.", nameof(tag));
        }

        HashSet<ulong> tags = [];
        foreach (LayoutCase item in cases)
        {
            LayoutType type = item.Type;
            if (!tags.Add(item.Tag) || (tag.Size < 8 && item.Tag >> (tag.Size * 8) != 0))
            {
                throw new ArgumentException($"Tag {item.Tag} of union '{name}' occurs twice or does not fit in a {tag}.", nameof(cases));
            }

            if (payloadOffset % type.Alignment != 0 || (long)payloadOffset + type.Size > size || type.Alignment > alignment)
            {
                throw new ArgumentException(
                    $"Value '{item.Name}' of union '{name}' cannot lie at offset {payloadOffset}. Expected a multiple of {type.Alignment}, "
                    + $"with its {type.Size} bytes within the union's {size}.", nameof(cases));
            }
        }

        if (tags.Count == 0)
        {
            throw new ArgumentException($"Union '{name}' has no cases. Expected at least one.", nameof(cases));
        }
    }

    private static void CheckWhole(string name, int size, int alignment)
    {
        if (alignment <= 0 || !BitOperations.IsPow2(alignment) || size <= 0 || size % alignment != 0)
        {
            throw new ArgumentException($"'{name}' cannot have {size} bytes aligned to {alignment}. Expected a power of two, and a positive multiple of it.");
        }
    }
}
