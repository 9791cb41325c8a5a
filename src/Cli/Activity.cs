using Spectre.Console;

namespace Fidelity.Cli;

/// <summary>Says what is being done while it is done: a spinner on a terminal, a line otherwise.</summary>
internal sealed class Activity(bool silent)
{
    public async Task<T> ShowAsync<T>(string description, Func<Task<T>> work)
    {
        if (silent)
        {
            return await work().ConfigureAwait(false);
        }

        if (!Terminal.IsInteractive)
        {
            Console.WriteLine($"{description}…");
            return await work().ConfigureAwait(false);
        }

        return await Terminal.Create().Status()
            .StartAsync($"{Markup.Escape(description)}…", _ => work())
            .ConfigureAwait(false);
    }

    public Task ShowAsync(string description, Func<Task> work) => ShowAsync(description, async () =>
    {
        await work().ConfigureAwait(false);
        return true;
    });
}
