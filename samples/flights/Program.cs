using Spectre.Console;

AnsiConsole.WriteLine($"flights: {args.Length} argument(s)");
