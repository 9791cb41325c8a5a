namespace Fidelity.Memory.Tests.Collections;

/// <summary>The contract, over the class it was taken from.</summary>
public sealed class StringTests : TextContract
{
    protected override ITextSubject Create(string text) => new StringSubject(text);
}
