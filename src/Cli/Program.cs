using Fidelity.Cli;
using Fidelity.Cli.Commands;
using Fidelity.Cli.Schemas;

try
{
    return await CommandTree.InvokeAsync(args).ConfigureAwait(false);
}
catch (CommandLineException error)
{
    Console.Error.WriteLine($"fidelity: {error.Message}");
    return error.ExitCode;
}
catch (SchemaFaultException fault)
{
    Console.Error.Write(fault.Message);
    return ExitCode.BadData;
}
catch (BrokenPipeException)
{
    return ExitCode.BrokenPipe;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("fidelity: stopped.");
    return ExitCode.Interrupted;
}
catch (Exception error)
{
    Console.Error.WriteLine($"fidelity: this is a bug in the command line, please report it: {error}");
    return ExitCode.Internal;
}
