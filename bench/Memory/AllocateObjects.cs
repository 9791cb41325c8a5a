using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using Fidelity.Memory;

namespace Fidelity.Bench.Memory;

/// <summary>A million objects of 64 bytes, zeroed, all alive together, then all released.</summary>
public unsafe class AllocateObjects
{
    private const int Count = 1_000_000;

    private readonly Managed?[] _managed = new Managed?[Count];
    private readonly nint[] _native = new nint[Count];
    private readonly Buffer<Unmanaged>[] _buffers = new Buffer<Unmanaged>[Count];
    private Region _region = null!;

    [GlobalSetup]
    public void Setup() => _region = Region.Create("bench");

    [GlobalCleanup]
    public void Cleanup() => _region.Dispose();

    /// <summary>A class with the same fields; the collections that it causes are included.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public void NewClass()
    {
        for (int i = 0; i < Count; i++)
        {
            _managed[i] = new Managed();
        }

        Array.Clear(_managed);
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public void AllocZeroedAndFree()
    {
        for (int i = 0; i < Count; i++)
        {
            _native[i] = (nint)NativeMemory.AllocZeroed((nuint)sizeof(Unmanaged));
        }

        for (int i = 0; i < Count; i++)
        {
            NativeMemory.Free((void*)_native[i]);
        }
    }

    /// <summary>A region that is reset and used again, as a server's would be.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public int RegionAndReset()
    {
        int elements = 0;
        for (int i = 0; i < Count; i++)
        {
            elements += _region.Allocate<Unmanaged>().Length;
        }

        _region.Reset();
        return elements;
    }

    /// <summary>As <see cref="RegionAndReset"/>, with the million owners kept in an array until the end.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public void RegionAndResetKeepingOwners()
    {
        for (int i = 0; i < Count; i++)
        {
            _buffers[i] = _region.Allocate<Unmanaged>();
        }

        _region.Reset();
    }

    /// <summary>As <see cref="RegionAndReset"/>, and every object is written through a capability of its own.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public void RegionAndResetWritingEach()
    {
        for (int i = 0; i < Count; i++)
        {
            using DirectAccess<Unmanaged> access = _region.Allocate<Unmanaged>().GetWriteAccess().GetDirectAccess();
            access.Value[0] = i;
        }

        _region.Reset();
    }

    private sealed class Managed
    {
#pragma warning disable CS0169, IDE0051 // the size is what counts
        private Unmanaged _fields;
#pragma warning restore CS0169, IDE0051
    }

    [InlineArray(8)]
    private struct Unmanaged
    {
        private long _first;
    }
}
