namespace Flights.Tests.Program;

/// <summary>What a program left behind.</summary>
internal sealed record ProgramResult(ExitCode Code, string Output, string Error);
