using BenchmarkDotNet.Attributes;
using Fidelity.Memory;

namespace Fidelity.Bench.Memory;

/// <summary>Open, touch one element, close, while a second thread releases other regions as fast as it can; against itself alone.</summary>
public class OpenWhileOthersRelease
{
    private const int Elements = 1024;
    private const int Rounds = 1_000_000;

    private Region _region = null!;
    private WriteCapability<long> _capability;
    private Thread? _releaser;
    private volatile bool _stop;

    /// <summary>How much the other thread's regions hold when they are released, in bytes; -1 for no other thread.</summary>
    [Params(-1, 64, 4 << 20)]
    public int ReleasedBytes { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _region = Region.Create("bench");
        _capability = _region.Allocate<long>(Elements).GetWriteAccess();
        if (ReleasedBytes >= 0)
        {
            _releaser = new Thread(Release);
            _releaser.Start();
        }
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _stop = true;
        _releaser?.Join();
        _region.Dispose();
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

    private void Release()
    {
        while (!_stop)
        {
            using Region region = Region.Create("released");
            using DirectAccess<byte> access = region.Allocate<byte>(ReleasedBytes).GetWriteAccess().GetDirectAccess();
            access.Span.Fill(1);
        }
    }
}
