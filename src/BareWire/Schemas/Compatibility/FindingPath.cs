using System.Text;

namespace Fidelity.BareWire.Schemas;

/// <summary>A path through the types of a schema. Written out only when asked for, so that many long ones cost little.</summary>
internal sealed class FindingPath(FindingPath? parent, string step)
{
    public FindingPath Then(string next) => new(this, next);

    public override string ToString()
    {
        Stack<string> steps = new();
        for (FindingPath? path = this; path is not null; path = path.Parent)
        {
            steps.Push(path.Step);
        }

        StringBuilder text = new();
        foreach (string next in steps)
        {
            text.Append(next);
        }

        return text.ToString();
    }

    private FindingPath? Parent { get; } = parent;

    private string Step { get; } = step;
}
