using Fidelity.Memory.Regions;

namespace Fidelity.Memory;

/// <content>What a region and its ancestors may still commit.</content>
public sealed partial class Region
{
    private long LeftInBudget => _options.Budget is { } budget ? Math.Max(0, budget.Bytes - Volatile.Read(ref _charged)) : long.MaxValue;

    /// <summary>What the budget leaves for a buffer that would begin at <paramref name="start"/> in the block.</summary>
    private long LeftFor(RegionBlock block, nuint start)
    {
        long left = LeftInBudget;
        return left == long.MaxValue ? left : left + (long)(block.Limit - Math.Min(block.Limit, start));
    }

    private long LeftInAllBudgets
    {
        get
        {
            long left = long.MaxValue;
            for (Region? region = this; region is not null; region = region._parent)
            {
                left = Math.Min(left, region.LeftInBudget);
            }

            return left;
        }
    }

    /// <summary>Charges committed bytes to this region and its ancestors below <paramref name="upTo"/>, or to none of them.</summary>
    /// <returns>Null, or the region whose budget does not allow it.</returns>
    private Region? TryCharge(long bytes, Region? upTo)
    {
        for (Region? region = this; region != upTo; region = region._parent)
        {
            long charged = Interlocked.Add(ref region!._charged, bytes);
            if (region._options.Budget is { } budget && charged > budget.Bytes)
            {
                Interlocked.Add(ref region._charged, -bytes);
                Uncharge(bytes, upTo: region);
                return region;
            }
        }

        return null;
    }

    /// <summary>As <see cref="TryCharge"/>, giving back what is only kept for later if there is no room without.</summary>
    private Region? TryChargeOrDropSpares(long bytes, Region? upTo)
    {
        if (TryCharge(bytes, upTo) is null)
        {
            return null;
        }

        DropSpares();
        return TryCharge(bytes, upTo);
    }

    private void Uncharge(long bytes, Region? upTo)
    {
        for (Region? region = this; region != upTo; region = region._parent)
        {
            Interlocked.Add(ref region!._charged, -bytes);
        }
    }

    /// <summary>The nearest region that counts the memory of both, or null.</summary>
    private static Region? CommonAncestor(Region left, Region right)
    {
        for (Region? candidate = left; candidate is not null; candidate = candidate._parent)
        {
            for (Region? region = right; region is not null; region = region._parent)
            {
                if (region == candidate)
                {
                    return region;
                }
            }
        }

        return null;
    }

    private RegionExhaustedException Exhausted(nuint requested, long available)
    {
        IsFull = true;
        ByteSize left = new(Math.Max(0, available));
        ByteSize asked = new((long)requested);
        return new RegionExhaustedException(Name, asked, left,
            $"Region '{Name}' cannot give {asked}: {left} of its {(_options.Budget is { } budget ? $"budget of {budget}" : $"capacity of {new ByteSize((long)MainCapacity)}")} " +
            "is left. Reset the region, release its children, or create it with a larger budget or capacity.");
    }
}
