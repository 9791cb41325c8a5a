using System.Text;

namespace Fidelity.BareWire.Layout.Verification;

/// <content>What is said when something is wrong.</content>
internal ref partial struct GraphWalk
{
    private bool Refuse(LayoutFailure reason, long offset, string detail)
    {
        _fault = new LayoutFault(reason, offset, Path(), detail);
        return false;
    }

    /// <summary>The way from the root to the step that is being taken; <c>(+n)</c> is n links further along a chain.</summary>
    private readonly string Path()
    {
        StringBuilder path = new(_root.Name);
        ReadOnlySpan<Frame> frames = _frames.All;
        for (int i = 0; i < frames.Length; i++)
        {
            ref readonly Frame frame = ref frames[i];
            if (frame.IsArray)
            {
                path.Append('[').Append(frame.Index).Append(']');
            }

            if (frame.Links > 0)
            {
                path.Append("(+").Append(frame.Links).Append(')');
            }

            Step[] steps = _programs[frame.Program].Steps;
            if (frame.Step > 0 && steps[frame.Step - 1] is { Label.Length: > 0 } step && !(step.Kind == StepKind.Chain && i < frames.Length - 1))
            {
                path.Append('.').Append(step.Label);
            }
        }

        return path.ToString();
    }
}
