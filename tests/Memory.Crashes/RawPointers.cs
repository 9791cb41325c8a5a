using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Fidelity.Memory.Crashes;

/// <summary>What a raw pointer into a region may do, and what it must die of.</summary>
public static unsafe class RawPointers
{
    private const int Small = 512;
    private const int Large = 64 * 1024;

    /// <summary>Scenarios that the hardware must end.</summary>
    public static IReadOnlyList<string> Fatal { get; } =
    [
        "read-above", "write-above", "read-below", "write-below",
        "write-while-readable", "read-while-closed", "write-while-closed",
        "read-after-fenced-release", "write-after-fenced-release", "read-after-fenced-reset", "write-after-fenced-reset",
        "read-after-fenced-release-and-reuse",
    ];

    /// <summary>The counter-cases, which must end well.</summary>
    public static IReadOnlyList<string> Harmless { get; } =
    [
        "everything-in-bounds", "read-while-readable", "write-after-restored", "capability-while-closed",
        "protect-while-open", "read-after-recycling-reset", "open-through-fenced-reset",
    ];

    public static void Use(string scenario, bool large)
    {
        bool fence = scenario.Contains("fenced", StringComparison.Ordinal);
        int length = large ? Large : Small;
        Region region = Region.Create(new RegionOptions
        {
            Name = "target",
            Budget = 1.MB,
            ReleasePolicy = fence ? ReleasePolicy.Fence : ReleasePolicy.Recycle,
        });
        Buffer<long> buffer = region.Allocate<long>(length);
        WriteCapability<long> capability = buffer.GetWriteAccess();
        ViolationException.Unless(buffer.HasOwnPages == large, "large buffers, and no others, to have pages of their own");
        long* first = Address(capability);
        byte* below = (byte*)first - 1;

        // The guard page begins where the pages that are used end: at the budget for common ones, at the buffer's end for its own.
        byte* above = large ? (byte*)(first + length) : (byte*)first + 1.MB.Bytes;
        switch (scenario)
        {
            case "read-above": Read(above); break;
            case "write-above": Write(above); break;
            case "read-below": Read(below); break;
            case "write-below": Write(below); break;
            case "write-while-readable": region.Protect(Access.Read); Write((byte*)first); break;
            case "read-while-closed": region.Protect(Access.None); Read((byte*)first); break;
            case "write-while-closed": region.Protect(Access.None); Write((byte*)first); break;
            case "read-after-fenced-release": region.Dispose(); Read((byte*)first); break;
            case "write-after-fenced-release": region.Dispose(); Write((byte*)first); break;
            case "read-after-fenced-reset": region.Reset(); Read((byte*)first); break;
            case "write-after-fenced-reset": region.Reset(); Write((byte*)first); break;
            case "read-after-fenced-release-and-reuse": region.Dispose(); Crowd(first); Read((byte*)first); break;
            case "everything-in-bounds": TouchAll(first, length); break;
            case "read-while-readable": region.Protect(Access.Read); Read((byte*)first); break;
            case "write-after-restored": Restore(region); Write((byte*)first); break;
            case "capability-while-closed": UseCapabilities(region, capability); break;
            case "protect-while-open": ProtectWhileOpen(region, capability); break;
            case "read-after-recycling-reset": region.Reset(); Read((byte*)first); break;
            case "open-through-fenced-reset": OpenThroughReset(region, capability); break;
            default: throw new ArgumentException($"'{scenario}' is no scenario.", nameof(scenario));
        }

        region.Dispose();
    }

    /// <summary>The address of the first element, kept beyond the access: what only a raw pointer can do wrong.</summary>
    private static long* Address(WriteCapability<long> capability)
    {
        using DirectAccess<long> access = capability.GetDirectAccess();
        return (long*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(access.Span));
    }

    private static void Read(byte* address)
    {
        Console.WriteLine(Verdict.AboutToTouch);
        Console.WriteLine($"read {Volatile.Read(ref *address)}");
    }

    private static void Write(byte* address)
    {
        Console.WriteLine(Verdict.AboutToTouch);
        Volatile.Write(ref *address, 1);
    }

    /// <summary>Asks for so much other memory of the same size that a freed address would be given again.</summary>
    private static void Crowd(long* stale)
    {
        for (int i = 0; i < 200; i++)
        {
            Region other = Region.Create("other", 1.MB);
            ViolationException.Unless(Address(other.Allocate<long>(Small).GetWriteAccess()) != stale, "a fenced address to be given to nobody");
            ViolationException.Unless(Address(other.Allocate<long>(Large).GetWriteAccess()) != stale, "a fenced address to be given to nobody");
        }
    }

    private static void TouchAll(long* first, int length)
    {
        Console.WriteLine(Verdict.AboutToTouch);
        for (int i = 0; i < length; i++)
        {
            first[i] = i;
            ViolationException.Unless(first[i] == i, "memory in bounds to keep what is written");
        }
    }

    private static void Restore(Region region)
    {
        region.Protect(Access.None);
        region.Protect(Access.Read);
        region.Protect(Access.ReadWrite);
    }

    private static void UseCapabilities(Region region, WriteCapability<long> capability)
    {
        capability[0] = 7;
        Console.WriteLine(Verdict.AboutToTouch);
        region.Protect(Access.None);
        ViolationException.Unless(Refuses(() => _ = capability[0]) && Refuses(() => capability[0] = 1), "a closed region to refuse reads and writes");
        region.Protect(Access.Read);
        ViolationException.Unless(capability.AsReadOnly()[0] == 7, "a readable region to be readable, and its content kept");
        ViolationException.Unless(Refuses(() => capability[0] = 1), "a readable region to refuse writes");
        region.Protect(Access.ReadWrite);
        capability[0] = 8;
        ViolationException.Unless(capability[0] == 8, "a restored region to be writable");
    }

    private static bool Refuses(Action action)
    {
        try
        {
            action();
            return false;
        }
        catch (CapabilityException refusal) when (refusal.Reason == CapabilityFailure.Protected)
        {
            return true;
        }
    }

    private static void ProtectWhileOpen(Region region, WriteCapability<long> capability)
    {
        using DirectAccess<long> access = capability.GetDirectAccess();
        foreach (Access wanted in (Access[])[Access.None, Access.Read])
        {
            CapabilityFailure? reason = null;
            try
            {
                region.Protect(wanted);
            }
            catch (CapabilityException refusal)
            {
                reason = refusal.Reason;
            }

            ViolationException.Unless(reason == CapabilityFailure.Conflict, "no protection under an open access");
            Console.WriteLine(Verdict.AboutToTouch);
            access[0] = 5;
            capability[1] = 6;
            region.Allocate<long>(1);
        }
    }

    private static void OpenThroughReset(Region region, WriteCapability<long> capability)
    {
        using DirectAccess<long> access = capability.GetDirectAccess();
        access[0] = 42;
        region.Reset();
        region.Allocate<long>(Small).GetWriteAccess().Modify(static (ref element) => element = -1);
        region.Dispose();
        Console.WriteLine(Verdict.AboutToTouch);
        access[1] = 43;
        ViolationException.Unless(access[0] == 42 && access[1] == 43, "an access that was open at the reset to keep its memory");
    }
}
