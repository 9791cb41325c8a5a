namespace Fidelity.Cli.Testing;

/// <summary>A test that failed, or a test host that did not come to its end.</summary>
internal sealed record TestFailure(string Name, string Message, string Details);
