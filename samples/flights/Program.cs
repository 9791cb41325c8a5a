using Flights;
using Flights.Reporting;

try
{
    return (int)await Commands.RunAsync(args).ConfigureAwait(false);
}
catch (FlightsException failure)
{
    FailureText.Write(failure, Console.Error);
    return (int)failure.Code;
}
catch (Exception bug)
{
    await Console.Error.WriteLineAsync($"flights: this is a bug in the program, please report it: {bug}").ConfigureAwait(false);
    return (int)ExitCode.Bug;
}
