using Spectre.Console;

namespace Fidelity.Cli;

/// <summary>Standard output: colours and live lines on a terminal, plain text for a file, a pipe or NO_COLOR.</summary>
internal static class Terminal
{
    private const int RedirectedWidth = 200;

    public static bool IsInteractive { get; } = !Console.IsOutputRedirected;

    public static IAnsiConsole Create()
    {
        var coloured = IsInteractive && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = IsInteractive ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = coloured ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = IsInteractive ? InteractionSupport.Detect : InteractionSupport.No,
        });
        if (!IsInteractive)
        {
            console.Profile.Width = RedirectedWidth;
        }

        return console;
    }
}
