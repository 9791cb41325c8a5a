using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;
using Fidelity.Memory;

namespace Fidelity.Bench.Memory;

/// <summary>Sum and scale a million doubles through one open access, against the same loop over a span of an array.</summary>
public class SumAndScale
{
    private const int Count = 1_000_000;

    private readonly double[] _array = new double[Count];
    private Region _region = null!;
    private WriteCapability<double> _capability;

    [GlobalSetup]
    public void Setup()
    {
        _region = Region.Create("bench");
        _capability = _region.Allocate<double>(Count).GetWriteAccess();
        _array.AsSpan().Fill(1.5);
        _capability.Modify(static _ => 1.5);
    }

    [GlobalCleanup]
    public void Cleanup() => _region.Dispose();

    [Benchmark(Baseline = true)]
    public double Span() => Work(_array);

    [Benchmark]
    public double DirectAccess()
    {
        using DirectAccess<double> access = _capability.GetDirectAccess();
        return Work(access.Span);
    }

    /// <summary>The loop written into the <c>using</c> block, where the compiler keeps the sum in memory.</summary>
    [Benchmark]
    public double LoopInsideUsing()
    {
        double sum = 0;
        using DirectAccess<double> access = _capability.GetDirectAccess();
        foreach (ref double value in access.Span)
        {
            value *= 1.0000001;
            sum += value;
        }

        return sum;
    }

    // Not inlined, so that both sides run the same code.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double Work(Span<double> values)
    {
        double sum = 0;
        for (int i = 0; i < values.Length; i++)
        {
            double value = values[i] * 1.0000001;
            values[i] = value;
            sum += value;
        }

        return sum;
    }
}
