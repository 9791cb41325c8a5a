using System.Buffers;
using BenchmarkDotNet.Attributes;
using Fidelity.Memory;

namespace Fidelity.Bench.Memory;

/// <summary>
/// As <see cref="OpenOneElement"/>, in a program that has two kinds of memory manager and two regions and takes them
/// in turn, so that the compiler cannot put the one manager it has seen in place of the call.
/// </summary>
public class OpenOneElementOfTwo
{
    private const int Elements = 1024;
    private const int Rounds = 1_000_000;

    private readonly Memory<long>[] _memories = new Memory<long>[2];
    private readonly WriteCapability<long>[] _capabilities = new WriteCapability<long>[2];
    private readonly Region[] _regions = new Region[2];

    [GlobalSetup]
    public void Setup()
    {
        _memories[0] = new NativeMemoryManager<long>(Elements).Memory;
        _memories[1] = new ArrayMemoryManager(Elements).Memory;
        for (int i = 0; i < 2; i++)
        {
            _regions[i] = Region.Create("bench");
            _capabilities[i] = _regions[i].Allocate<long>(Elements).GetWriteAccess();
        }
    }

    [GlobalCleanup]
    public void Cleanup() => Array.ForEach(_regions, static region => region.Dispose());

    [Benchmark(Baseline = true, OperationsPerInvoke = Rounds)]
    public long MemorySpanIndex()
    {
        long sum = 0;
        for (int i = 0; i < Rounds; i++)
        {
            sum += _memories[i & 1].Span[i & (Elements - 1)];
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Rounds)]
    public long OpenAndClose()
    {
        long sum = 0;
        for (int i = 0; i < Rounds; i++)
        {
            using DirectAccess<long> access = _capabilities[i & 1].GetDirectAccess();
            sum += access[i & (Elements - 1)];
        }

        return sum;
    }

    private sealed class ArrayMemoryManager(int length) : MemoryManager<long>
    {
        private readonly long[] _array = new long[length];

        public override Span<long> GetSpan() => _array;

        public override MemoryHandle Pin(int elementIndex = 0) => throw new NotSupportedException("Not measured.");

        public override void Unpin()
        {
        }

        protected override void Dispose(bool disposing)
        {
        }
    }
}
