using BenchmarkDotNet.Attributes;
using Fidelity.Memory;

namespace Fidelity.Bench.Memory;

/// <summary>Update a megabyte of market data, a structure of arrays, in three steps with an await between them.</summary>
public class UpdateAcrossAwaits
{
    private const int Rows = 1024 * 1024 / (2 * sizeof(double));

    private MarketCopy _copy = null!;
    private Region _region = null!;
    private MarketInPlace _inPlace;

    [GlobalSetup]
    public void Setup()
    {
        _copy = new MarketCopy(new double[Rows], new double[Rows]);
        _region = Region.Create("market");
        _inPlace = new MarketInPlace(_region.Allocate<double>(Rows).GetWriteAccess(), _region.Allocate<double>(Rows).GetWriteAccess());
    }

    [GlobalCleanup]
    public void Cleanup() => _region.Dispose();

    /// <summary>The copy-and-map version: every step makes a new record, as <c>{ large with Data = … }</c> does.</summary>
    [Benchmark(Baseline = true)]
    public async Task<double> CopyAndMap()
    {
        MarketCopy market = _copy;
        for (int step = 0; step < 3; step++)
        {
            double change = step;
            market = market with { Bid = Array.ConvertAll(market.Bid, x => x + change), Ask = Array.ConvertAll(market.Ask, x => x + change) };
            await Task.Yield();
        }

        return market.Bid[0];
    }

    /// <summary>The same with the loop that the version in place uses, for a view of the copies alone.</summary>
    [Benchmark]
    public async Task<double> CopyWithTheSameLoop()
    {
        MarketCopy market = _copy;
        for (int step = 0; step < 3; step++)
        {
            market = market with { Bid = Added(market.Bid, step), Ask = Added(market.Ask, step) };
            await Task.Yield();
        }

        return market.Bid[0];
    }

    [Benchmark]
    public async Task<double> InPlace()
    {
        MarketInPlace market = _inPlace;
        for (int step = 0; step < 3; step++)
        {
            market.Add(step);
            await Task.Yield();
        }

        return market.Bid[0];
    }

    private static double[] Added(double[] values, double change)
    {
        double[] copy = (double[])values.Clone();
        Add(copy, change);
        return copy;
    }

    private static void Add(Span<double> values, double change)
    {
        foreach (ref double value in values)
        {
            value += change;
        }
    }

    private sealed record MarketCopy(double[] Bid, double[] Ask);

    private readonly record struct MarketInPlace(WriteCapability<double> Bid, WriteCapability<double> Ask)
    {
        internal void Add(double change)
        {
            using DirectAccess<double> bid = Bid.GetDirectAccess();
            using DirectAccess<double> ask = Ask.GetDirectAccess();
            UpdateAcrossAwaits.Add(bid.Span, change);
            UpdateAcrossAwaits.Add(ask.Span, change);
        }
    }
}
