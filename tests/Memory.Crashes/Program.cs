using System.Globalization;
using Fidelity.Memory.Crashes;

// Run by Memory.Tests as a child process: what may kill a process cannot be tried in the one that runs the tests.
string mode = args.Length > 0 ? args[0] : "";
int Number(int index) => int.Parse(args[index], CultureInfo.InvariantCulture);
Action? action = mode switch
{
    "pointer" => () => RawPointers.Use(args[1], large: args[2] == "large"),
    "recycle" => () => Console.WriteLine(new RecyclingStress(Number(1), long.Parse(args[2], CultureInfo.InvariantCulture), (Recycling)Number(3)).Run()),
    "litmus" => () => Console.WriteLine(new PublishCheckLitmus(Number(1), Number(2), (Recycling)Number(3)).Run()),
    "transfer" => () => Console.WriteLine(new TransferLitmus(Number(1), Number(2)).Run()),
    "portable" => PortablePages.Exercise,
    "mappings" => MappingLimit.Reach,
    "regions" => () => ManyRegions.Hold(Number(1)),
    _ => null,
};

if (action is null)
{
    Console.Error.WriteLine($"'{mode}' is no mode. Expected pointer <scenario> <small|large>, recycle <seed> <opens> <ways>, litmus <seed> <rounds> <way>, transfer <seed> <rounds>, portable, mappings or regions <count>.");
    return Verdict.Misused;
}

try
{
    action();
}
catch (ViolationException violation)
{
    Console.Error.WriteLine(violation.Message);
    return Verdict.Violated;
}

Console.WriteLine(Verdict.LastLine);
return Verdict.Held;
