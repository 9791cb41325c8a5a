using System.Runtime.InteropServices;

namespace Fidelity.BareWire.Tests.Derived.Types;

/// <summary>Its memory is its encoding.</summary>
[BareSchema]
internal partial record struct Flight(int Delay, int Distance, double Time);

/// <summary>A block of blocks, with a field outside the constructor.</summary>
[BareSchema]
internal partial record struct Leg(Flight First)
{
    public ulong Number;

    public float Speed { get; set; }

    public uint Weight { get; set; }
}

/// <summary>Four bytes of memory are not in its encoding.</summary>
[BareSchema]
internal partial struct Padded
{
    public long Long;
    public int Int;
}

/// <summary>In another order than in memory.</summary>
[BareSchema]
internal partial struct Reordered
{
    [BareOrder(2)]
    public int First;

    [BareOrder(1)]
    public int Second;
}

/// <summary>Where its fields lie is not for the compiler to say.</summary>
[BareSchema]
[StructLayout(LayoutKind.Auto)]
internal partial struct Loose
{
    public short Short;
    public ushort Ushort;
}

/// <summary>What it is set to is not what it holds.</summary>
[BareSchema]
internal partial struct Clamped
{
    public int Value { readonly get => field; set => field = Math.Max(value, 0); }
}

/// <summary>Lists of all of them.</summary>
[BareSchema]
internal sealed partial class Blocks
{
    public Flight[] Flights { get; set; } = [];
    public List<Leg> Legs { get; set; } = [];
    public IReadOnlyList<Padded> Padded { get; set; } = [];
    public Reordered[] Reordered { get; set; } = [];
    public Loose[] Loose { get; set; } = [];
    public Clamped[] Clamped { get; set; } = [];

    [BareLength(2)]
    public Flight[] Two { get; set; } = new Flight[2];
}
