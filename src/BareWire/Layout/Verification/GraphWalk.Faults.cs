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

    /// <summary>The way from the root to the step that is being taken.</summary>
    private readonly string Path()
    {
        StringBuilder path = new(_rootName);
        foreach (Frame frame in _frames.All)
        {
            if (frame.IsArray)
            {
                path.Append('[').Append(frame.Index).Append(']');
            }

            if (frame.Links > 0)
            {
                path.Append("(+").Append(frame.Links).Append(')');
            }

            Step[] steps = _programs[frame.Program].Steps;
            string label = frame.Step > 0 ? steps[frame.Step - 1].Label : "";
            if (label.Length > 0)
            {
                path.Append('.').Append(label);
            }
        }

        return path.ToString();
    }
}
