using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using Fidelity.Memory;

namespace Fidelity.Bench.Memory;

/// <summary>Open, touch one element, close; against one element through a <see cref="Memory{T}"/> on a memory manager.</summary>
public class OpenOneElement
{
    private const int Elements = 1024;
    private const int Rounds = 1_000_000;

    private Memory<long> _memory;
    private Region _region = null!;
    private WriteCapability<long> _capability;

    [GlobalSetup]
    public void Setup()
    {
        _memory = new NativeMemoryManager<long>(Elements).Memory;
        _region = Region.Create("bench");
        _capability = _region.Allocate<long>(Elements).GetWriteAccess();
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _region.Dispose();
        if (MemoryMarshal.TryGetMemoryManager<long, NativeMemoryManager<long>>(_memory, out NativeMemoryManager<long>? manager))
        {
            ((IDisposable)manager).Dispose();
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Rounds)]
    public long MemorySpanIndex()
    {
        Memory<long> memory = _memory;
        long sum = 0;
        for (int i = 0; i < Rounds; i++)
        {
            sum += memory.Span[i & (Elements - 1)];
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Rounds)]
    public long OpenAndClose()
    {
        WriteCapability<long> capability = _capability;
        long sum = 0;
        for (int i = 0; i < Rounds; i++)
        {
            using DirectAccess<long> access = capability.GetDirectAccess();
            sum += access[i & (Elements - 1)];
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Rounds)]
    public long CapabilityIndex()
    {
        WriteCapability<long> capability = _capability;
        long sum = 0;
        for (int i = 0; i < Rounds; i++)
        {
            sum += capability[i & (Elements - 1)];
        }

        return sum;
    }
}
