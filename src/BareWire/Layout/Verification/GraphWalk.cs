// Invariants:
// - A frame is only pushed for values that have been claimed, or lie in one that has: all of its bytes are inside the
//   graph, so every read at Start plus a step's offset is.
// - Each place is read once, and what was read is what is checked: another process may write at the same time.
// - Every round of the loop either advances over claimed bytes or ends a frame, and bytes are claimed once: the time is
//   in proportion to the bytes. Frames number at most the depth limit times what types nest in place.
using System.Runtime.CompilerServices;

namespace Fidelity.BareWire.Layout.Verification;

/// <summary>One walk over a graph that nothing is known about, from its root.</summary>
internal ref partial struct GraphWalk : IDisposable
{
    private readonly LayoutType _root;
    private readonly ReadOnlySpan<byte> _graph;
    private readonly CheckProgram[] _programs;
    private readonly LayoutLimits _limits;
    private readonly long _mostExpanded;
    private readonly ClaimMap _claims;
    private FrameStack _frames;
    private SharedTargets _shared;
    private LayoutFault _fault;

    internal GraphWalk(ReadOnlySpan<byte> graph, LayoutType root, LayoutLimits limits)
    {
        _root = root;
        _graph = graph;
        _programs = root.Plan.Programs;
        _limits = limits;
        _mostExpanded = Math.Max(limits.ExpandedBytes, graph.Length);
        _claims = new ClaimMap(graph.Length);
        _frames = new FrameStack();
    }

    /// <summary>Walks everything.</summary>
    /// <param name="root">Where the root begins, as the header says.</param>
    /// <returns>What is wrong, if something is.</returns>
    internal LayoutFault Run(uint root)
    {
        if (!EnterRoot(root))
        {
            return _fault;
        }

        while (true)
        {
            ref Frame frame = ref _frames.Top;
            Step[] steps = _programs[frame.Program].Steps;
            if ((uint)frame.Step < (uint)steps.Length)
            {
                if (!Take(ref frame, in steps[frame.Step++]))
                {
                    return _fault;
                }
            }
            else if (frame.Link != 0)
            {
                FollowLink(ref frame);
            }
            else if (frame.Left > 0)
            {
                frame.Left--;
                frame.Index++;
                frame.Start += _programs[frame.Program].Size;
                frame.Step = 0;
            }
            else if (_frames.Count == 1)
            {
                return default;
            }
            else if (!Leave())
            {
                return _fault;
            }
        }
    }

    public void Dispose()
    {
        _claims.Dispose();
        _frames.Dispose();
        _shared.Dispose();
    }

    private bool EnterRoot(uint root)
    {
        CheckProgram program = _programs[CheckPlan.RootProgram];
        if (!CheckPlace(root, program.Size, program.Alignment, root))
        {
            return false;
        }

        _claims.TryClaim(root, program.Size);
        _frames.Push(new Frame { Program = CheckPlan.RootProgram, Start = (int)root, Expanded = program.Size, Shared = -1, IsTarget = true });
        return true;
    }

    /// <summary>Goes on to the next node of a chain; one in an array is walked by itself, so that the array can go on.</summary>
    private void FollowLink(ref Frame frame)
    {
        int next = frame.Link;
        frame.Link = 0;
        if (frame.Left > 0)
        {
            _frames.Push(new Frame { Program = frame.Program, Start = next, Depth = frame.Depth, Links = 1, Shared = -1 });
            return;
        }

        frame.Start = next;
        frame.Step = 0;
        frame.Links++;
    }

    /// <summary>Ends a frame, and counts what it came to for the one around it.</summary>
    private bool Leave()
    {
        Frame ended = _frames.Pop();
        if (ended.Shared >= 0)
        {
            ref SharedTarget target = ref _shared[ended.Shared];
            target.Height = ended.Height;
            target.Expanded = ended.Expanded;
        }

        return Count(ref _frames.Top, ended.Height + (ended.IsTarget ? 1 : 0), ended.Expanded, ended.Start);
    }

    private bool Count(ref Frame frame, int height, long expanded, long offset)
    {
        frame.Height = Math.Max(frame.Height, height);
        frame.Expanded += expanded;
        return frame.Expanded <= _mostExpanded
            || Refuse(LayoutFailure.TooLarge, offset, $"What is shared unfolds to more than {_mostExpanded} bytes. Allow more by LayoutLimits.ExpandedBytes if that is meant.");
    }

    private bool Take(ref Frame frame, in Step step)
    {
        int at = frame.Start + step.Offset;
        switch (step.Kind)
        {
            case StepKind.Bool:
                byte flag = Read<byte>(at);
                return flag <= 1 || Refuse(LayoutFailure.BadBool, at, $"A bool has the byte {flag}. Expected 0 or 1.");
            case StepKind.Enum:
                ulong value = ReadNumber(at, step.Choice!.Size);
                return step.Choice.Allows(value) || Refuse(LayoutFailure.UnknownEnumValue, at, $"An enum has the value {value}, which is none of its own.");
            case StepKind.Optional:
                return TakeOptional(ref frame, in step, Read<byte>(at), at);
            case StepKind.Union:
                return TakeUnion(ref frame, in step, ReadNumber(at, step.Choice!.Size), at);
            case StepKind.Jump:
                frame.Step += step.Skip;
                return true;
            case StepKind.Inline:
                _frames.Push(new Frame { Program = step.Program, Start = at, Left = step.Count - 1, Depth = frame.Depth, Shared = -1, IsArray = step.Count > 1 });
                return true;
            case StepKind.Chain:
                return TakeLink(ref frame, in step, Read<int>(at), at);
            case StepKind.Pointer:
                int distance = Read<int>(at);
                return distance == 0 || TakeReference(ref frame, new Reference(step.Program, step.Shared, at, distance, 1));
            case StepKind.Variant:
                return TakeVariant(ref frame, in step, Read<uint>(at), Read<int>(at + 4), at);
            default:
                return TakeRun(ref frame, in step, Read<int>(at), Read<uint>(at + 4), at);
        }
    }

    private bool TakeOptional(ref Frame frame, in Step step, byte tag, int at)
    {
        frame.Step += tag == 0 ? step.Skip : 0;
        return tag <= 1 || Refuse(LayoutFailure.BadBool, at, $"The tag of an optional is {tag}. Expected 0 or 1.");
    }

    private bool TakeUnion(ref Frame frame, in Step step, ulong tag, int at)
    {
        int found = step.Choice!.Find(tag);
        if (found < 0)
        {
            return Refuse(LayoutFailure.UnknownTag, at, $"A union has the tag {tag}, which is none of its own.");
        }

        frame.Step += step.Choice.Targets[found];
        return true;
    }

    private T Read<T>(int offset)
        where T : unmanaged => Unsafe.ReadUnaligned<T>(in _graph[offset]);

    private ulong ReadNumber(int offset, int size) => size switch
    {
        1 => Read<byte>(offset),
        2 => Read<ushort>(offset),
        4 => Read<uint>(offset),
        _ => Read<ulong>(offset),
    };
}
