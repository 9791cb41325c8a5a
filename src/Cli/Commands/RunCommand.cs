using System.CommandLine;
using Fidelity.Cli.Samples;

namespace Fidelity.Cli.Commands;

/// <summary><c>fidelity run &lt;sample&gt; [arguments…]</c></summary>
internal static class RunCommand
{
    private const string Name = "run";

    public static Command Create()
    {
        var sample = new Argument<string>("sample") { Description = "a sample's name or folder: flights, samples/flights" };
        var arguments = new Argument<string[]>("arguments")
        {
            Description = "handed to the sample as they are",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command(Name, "Runs a sample; its exit code becomes this one's") { sample, arguments };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(sample), parsed.GetValue(arguments) ?? []));
        return command;
    }

    /// <summary>Puts <c>--</c> after the sample, so that its options are its own.</summary>
    public static string[] ProtectSampleArguments(string[] arguments) =>
        arguments is [Name, var sample, .. var rest] && !sample.StartsWith('-')
            ? [Name, sample, "--", .. rest]
            : arguments;

    private static int Run(string name, string[] arguments)
    {
        var repository = Repository.Locate();
        var sample = new SampleCatalog(repository).Find(name);
        var program = repository.BuiltProgram(sample.Project)
            ?? throw new CommandLineException(
                ExitCode.Unavailable,
                $"The sample {sample.Name} has no Release build in {repository.Artifacts}. Delete {Path.Combine(repository.Artifacts, "launcher")} and start ./fidelity again: it builds the samples.");
        throw ProgramReplacement.Run(DotNet.Path, ["exec", program, .. arguments]);
    }
}
