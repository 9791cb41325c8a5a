using Fidelity.BareWire.Fuzz;
using Fidelity.BareWire.Fuzz.Targets;

IReadOnlyList<IFuzzTarget> targets = [new ReaderTarget(), new TextTarget(), new KeySetTarget(), new FrameTarget(), new GeneratedTarget(), new RegionTarget(), new JsonTarget()];
IReadOnlyList<IFuzzTarget> onlyWhenNamed = [new FaultyTarget(isGreedy: false), new FaultyTarget(isGreedy: true)];
try
{
    FuzzOptions options = FuzzOptions.Parse(args);
    if (options.Target is { } name)
    {
        targets = [targets.Concat(onlyWhenNamed).FirstOrDefault(target => target.Name == name) ?? throw new ArgumentException($"Expected a target, one of {string.Join(", ", targets.Select(static target => target.Name))}, found {name}.")];
    }

    return new FuzzRun(options, targets).Run();
}
catch (ArgumentException mistake)
{
    Console.Error.WriteLine(mistake.Message);
    Console.Error.WriteLine(FuzzOptions.Usage);
    return FuzzRun.Misused;
}
