using System.Diagnostics;
using Fidelity.BareWire.Fuzz.Mutations;

namespace Fidelity.BareWire.Fuzz;

/// <summary>
/// Tries inputs one after the other. Input i depends on the seed and i only: i / <see cref="Mutants"/> chooses the
/// target and the message, and the rest the mutation; 0 is the message itself.
/// </summary>
internal sealed class FuzzRun(FuzzOptions options, IReadOnlyList<IFuzzTarget> targets)
{
    internal const int Passed = 0;
    internal const int Found = 1;
    internal const int Misused = 2;

    private const int Mutants = 32;

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Mutator _mutator = new();
    private readonly SortedDictionary<BareFormatReason, long> _reasons = [];
    private IFuzzTarget _target = targets[0];
    private long _done;
    private long _accepted;
    private long _refused;

    /// <summary>Runs to the end, to the time limit, or to the first finding.</summary>
    /// <returns>The exit code.</returns>
    internal int Run()
    {
        using (new ProgressWatch(Tally, Reproduction))
        {
            IFuzzSubject? subject = null;
            for (long index = options.First; _done < options.Inputs && _clock.Elapsed.TotalSeconds < options.Seconds; index++)
            {
                try
                {
                    subject = subject is null || index % Mutants == 0 ? Prepare(index) : subject;
                    Try(subject, index);
                }
                catch (Exception finding)
                {
                    Console.WriteLine($"{Environment.NewLine}FINDING: {finding}{Environment.NewLine}input: {Convert.ToHexString(_mutator.Input)}{Environment.NewLine}again: {Reproduction()}");
                    return Found;
                }

                Volatile.Write(ref _done, _done + 1);
            }
        }

        Console.WriteLine($"{Environment.NewLine}{Tally()}");
        Console.WriteLine($"refused for: {string.Join(", ", _reasons.Select(static pair => $"{pair.Key} {pair.Value}"))}");
        Console.WriteLine(_done == options.Inputs ? "no finding" : $"no finding; stopped after {options.Seconds} seconds");
        return Passed;
    }

    private IFuzzSubject Prepare(long index)
    {
        long message = index / Mutants;
        _target = targets[(int)(message % targets.Count)];
        return _target.Prepare(SeededRandom.For(options.Seed, message, purpose: 1));
    }

    private void Try(IFuzzSubject subject, long index)
    {
        Random random = SeededRandom.For(options.Seed, index, purpose: 2);
        bool isWhole = index % Mutants == 0;
        _mutator.Take(subject.Message);
        if (!isWhole)
        {
            _mutator.Mutate(random);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            subject.Run(random, _mutator.Input);
            _accepted++;
        }
        catch (BareFormatException refusal) when (!isWhole)
        {
            _refused++;
            _reasons[refusal.Reason] = _reasons.GetValueOrDefault(refusal.Reason) + 1;
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        if (allocated > subject.AllowedBytes(_mutator.Input.Length))
        {
            throw new FuzzFinding($"{_mutator.Input.Length} bytes of input made it allocate {allocated} bytes, and {subject.AllowedBytes(_mutator.Input.Length)} are allowed.");
        }
    }

    private FuzzTally Tally() => new(Volatile.Read(ref _done), options.Inputs, _accepted, _refused, _clock.Elapsed.TotalSeconds);

    private string Reproduction() => targets.Count == 1
        ? $"dotnet {typeof(FuzzRun).Assembly.GetName().Name}.dll --seed {options.Seed} --first {options.First + Volatile.Read(ref _done)} --inputs 1 --target {targets[0].Name}"
        : $"dotnet {typeof(FuzzRun).Assembly.GetName().Name}.dll --seed {options.Seed} --first {options.First + Volatile.Read(ref _done)} --inputs 1";
}
