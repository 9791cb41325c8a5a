using System.Text.Unicode;

namespace Fidelity.BareWire.Layout.Verification;

/// <content>Where references lead.</content>
internal ref partial struct GraphWalk
{
    private bool TakeLink(ref Frame frame, in Step step, int distance, int at)
    {
        if (distance == 0)
        {
            return true;
        }

        Reference link = new(step.Program, IsShared: false, at, distance, 1);
        CheckProgram program = _programs[link.Program];
        if (!CheckPlace(link.Target, program.Size, program.Alignment, at) || !Claim(in link, program.Size))
        {
            return false;
        }

        frame.Link = (int)link.Target;
        return Count(ref frame, 0, program.Size, at);
    }

    private bool TakeVariant(ref Frame frame, in Step step, uint tag, int distance, int at)
    {
        if (tag == 0)
        {
            return distance == 0 || Refuse(LayoutFailure.BadReference, at, $"A union without value has the distance {distance}. Expected 0.");
        }

        int found = step.Choice!.Find(tag);
        if (found < 0)
        {
            return Refuse(LayoutFailure.UnknownTag, at, $"A union has the tag {tag}. Expected 0 to {step.Choice.Values.Length}.");
        }

        return distance == 0
            ? Refuse(LayoutFailure.BadReference, at, $"A union has the tag {tag}, but no value: its distance is 0.")
            : TakeReference(ref frame, new Reference(step.Choice.Targets[found], step.Shared, at + 4, distance, 1));
    }

    private bool TakeRun(ref Frame frame, in Step step, int distance, uint count, int at)
    {
        if (count == 0)
        {
            return distance == 0 || Refuse(LayoutFailure.BadReference, at, $"An array or text without elements has the distance {distance}. Expected 0.");
        }

        return count > (uint)_limits.Count
            ? Refuse(LayoutFailure.TooMany, at, $"An array or text has {count} elements. Expected at most {_limits.Count}; see LayoutLimits.Count.")
            : TakeReference(ref frame, new Reference(step.Program, step.Shared, at, distance, (int)count));
    }

    private bool TakeReference(ref Frame frame, in Reference reference)
    {
        CheckProgram program = _programs[reference.Program];
        long size = (long)program.Size * reference.Count;
        if (!CheckPlace(reference.Target, size, program.Alignment, reference.At) || !CheckDepth(in frame, 1, reference.At))
        {
            return false;
        }

        int shared = -1;
        if (reference.IsShared)
        {
            shared = _shared.Find((int)reference.Target);
            if (shared >= 0)
            {
                return MeetAgain(ref frame, in reference, shared, program.Class);
            }
        }

        if (!Claim(in reference, size))
        {
            return false;
        }

        if (reference.IsShared)
        {
            shared = _shared.Add((int)reference.Target, reference.Count, program.Class);
        }

        return program.Steps.Length == 0
            ? TakeLeaf(ref frame, in reference, size, shared)
            : Enter(in frame, in reference, size, shared);
    }

    /// <summary>Something that a shared reference has led to before: it has to be the same thing, and is not walked again.</summary>
    private bool MeetAgain(ref Frame frame, in Reference reference, int shared, int @class)
    {
        SharedTarget target = _shared[shared];
        if (target.Class != @class || target.Count != reference.Count)
        {
            return Refuse(LayoutFailure.Overlap, reference.At,
                $"Two shared references lead to offset {target.Start} as different things, one as {target.Count} elements and one as {reference.Count}. Expected the same type and length.");
        }

        if (target.Height < 0)
        {
            return Refuse(LayoutFailure.Cycle, reference.At, $"A shared reference leads back to what holds it, at offset {target.Start}.");
        }

        return CheckDepth(in frame, target.Height + 1, reference.At) && Count(ref frame, target.Height + 1, target.Expanded, reference.At);
    }

    private bool TakeLeaf(ref Frame frame, in Reference reference, long size, int shared)
    {
        if (reference.Program == CheckPlan.TextProgram && !Utf8.IsValid(_graph.Slice((int)reference.Target, (int)size)))
        {
            return Refuse(LayoutFailure.BadText, reference.Target, "A text is not UTF-8.");
        }

        if (shared >= 0)
        {
            ref SharedTarget target = ref _shared[shared];
            target.Height = 0;
            target.Expanded = size;
        }

        return Count(ref frame, 1, size, reference.At);
    }

    private bool Enter(in Frame frame, in Reference reference, long size, int shared)
    {
        _frames.Push(new Frame
        {
            Program = reference.Program,
            Start = (int)reference.Target,
            Left = reference.Count - 1,
            Depth = frame.Depth + 1,
            Expanded = size,
            Shared = shared,
            IsTarget = true,
            IsArray = reference.Count > 1,
        });
        return true;
    }

    private bool CheckPlace(long start, long size, int alignment, long at)
    {
        if (start < LayoutHeader.Size || size > _graph.Length || start > _graph.Length - size)
        {
            return Refuse(LayoutFailure.OutOfRange, at,
                $"A reference leads to {size} bytes at offset {start}. Expected them between {LayoutHeader.Size} and {_graph.Length}.");
        }

        return (start & (alignment - 1)) == 0
            || Refuse(LayoutFailure.Misaligned, at, $"A reference leads to offset {start}. Expected a multiple of {alignment}.");
    }

    private bool CheckDepth(in Frame frame, int more, long at) => (long)frame.Depth + more <= _limits.Depth
        || Refuse(LayoutFailure.TooDeep, at, $"More than {_limits.Depth} references lead on from one another. Allow more by LayoutLimits.Depth if that is meant.");

    private bool Claim(in Reference reference, long size)
    {
        if (_claims.TryClaim(reference.Target, size))
        {
            return true;
        }

        foreach (Frame open in _frames.All)
        {
            if (reference.Target < open.Start + _programs[open.Program].Size && open.Start < reference.Target + size)
            {
                return Refuse(LayoutFailure.Cycle, reference.At, $"A reference leads back to what holds it, at offset {open.Start}.");
            }
        }

        return Refuse(LayoutFailure.Overlap, reference.At,
            $"A reference leads to {size} bytes at offset {reference.Target}, which another one leads to already. Expected each byte once, but for the same value by shared references.");
    }
}
