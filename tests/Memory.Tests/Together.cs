namespace Fidelity.Memory.Tests;

/// <summary>Runs something on several threads at once, to the end of all; their failures are the caller's.</summary>
internal static class Together
{
    /// <summary>Runs all bodies, each on a thread of its own.</summary>
    internal static void Run(params Action[] bodies)
    {
        Exception?[] failures = new Exception?[bodies.Length];
        Thread[] threads = [.. bodies.Select((body, i) => new Thread(() => failures[i] = Record.Exception(body)))];
        Array.ForEach(threads, static thread => thread.Start());
        Array.ForEach(threads, static thread => thread.Join());
        Exception[] seen = [.. failures.OfType<Exception>()];
        if (seen.Length > 0)
        {
            throw new AggregateException($"{seen.Length} of {bodies.Length} threads failed.", seen);
        }
    }

    /// <summary>Runs a body on <paramref name="count"/> threads, which get the numbers from 0 on.</summary>
    internal static void Run(int count, Action<int> body) =>
        Run([.. Enumerable.Range(0, count).Select<int, Action>(i => () => body(i))]);
}
