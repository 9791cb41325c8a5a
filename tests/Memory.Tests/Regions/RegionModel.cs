namespace Fidelity.Memory.Tests.Regions;

/// <summary>
/// Takes steps on real regions and on a model of them, and compares after each. The model knows buffers with their
/// content and the reason of their end; it knows nothing of pages, keys or threads.
/// </summary>
internal sealed class RegionModel
{
    private const int LargeLength = 40_000;
    private const int MostLarge = 12;

    private readonly List<ModelRegion> _regions = [];
    private readonly List<ModelBuffer> _buffers = [];
    private readonly List<ModelCapability> _capabilities = [];
    private readonly ModelCapability?[] _open = new ModelCapability?[OpenAccesses.Count];
    private long _written;

    /// <summary>Takes all steps, compares, and releases everything.</summary>
    internal static void Run(IEnumerable<SequenceStep> steps)
    {
        RegionModel model = new();
        OpenAccesses accesses = default;
        try
        {
            model.AddRegion(parent: null);
            foreach (SequenceStep step in steps)
            {
                model.Take(step, ref accesses);
                model.Compare();
            }

            model.CompareContents();
        }
        finally
        {
            for (int access = 0; access < OpenAccesses.Count; access++)
            {
                accesses.Close(access);
            }

            model._regions.ForEach(static region => region.Real.Dispose());
        }

        Assert.All(model._regions, static region =>
        {
            RegionStatistics now = region.Real.Statistics;
            Assert.Equal((0, 0L, 0L), (now.AwaitingBorrowers, now.Committed.Bytes, now.Reserved.Bytes));
        });
    }

    private static T? Choose<T>(List<T> list, int number)
        where T : class => list.Count == 0 ? null : list[(int)((uint)number % (uint)list.Count)];

    private void Take(SequenceStep step, ref OpenAccesses accesses)
    {
        ModelRegion region = Choose(_regions, step.First)!;
        ModelBuffer? buffer = Choose(_buffers, step.First);
        ModelCapability? capability = Choose(_capabilities, step.First);
        int access = (int)((uint)step.First % OpenAccesses.Count);
        switch (step.Kind)
        {
            case StepKind.AllocateSmall: Allocate(region, (int)((uint)step.Second % 50), alignment: 0); break;
            case StepKind.AllocateAligned: Allocate(region, (int)((uint)step.Second % 50), 1 << (int)((uint)step.Second % 13)); break;
            case StepKind.AllocateLarge when _buffers.Count(static one => one.IsLarge) < MostLarge: Allocate(region, LargeLength, alignment: 0); break;
            case StepKind.AllocateTooMuch: AllocateTooMuch(region); break;
            case StepKind.GrantWrite when buffer is not null: Grant(buffer, write: true); break;
            case StepKind.GrantRead when buffer is not null: Grant(buffer, write: false); break;
            case StepKind.Slice when capability is not null: Slice(capability, step.Second); break;
            case StepKind.Write when capability is not null: Write(capability, step.Second); break;
            case StepKind.Read when capability is not null: Read(capability, step.Second); break;
            case StepKind.Open when capability is not null: Open(ref accesses, (int)((uint)step.Second % OpenAccesses.Writable), capability); break;
            case StepKind.OpenForReading when capability is not null:
                Open(ref accesses, OpenAccesses.Writable + (int)((uint)step.Second % (OpenAccesses.Count - OpenAccesses.Writable)), capability);
                break;
            case StepKind.WriteOpen: WriteOpen(ref accesses, access % OpenAccesses.Writable, step.Second); break;
            case StepKind.ReadOpen: ReadOpen(ref accesses, access, step.Second); break;
            case StepKind.Close: Close(ref accesses, access); break;
            case StepKind.Revoke when buffer is not null: Revoke(buffer); break;
            case StepKind.Transfer when buffer is not null: Transfer(buffer, Choose(_regions, step.Second)!); break;
            case StepKind.Reset: Reset(region); break;
            case StepKind.Release: Release(region); break;
            case StepKind.CreateRegion when _regions.Count < 8: AddRegion(parent: null); break;
            case StepKind.CreateChild when _regions.Count < 8: CreateChild(region); break;
        }
    }

    private void AddRegion(ModelRegion? parent)
    {
        string name = $"r{_regions.Count}";
        _regions.Add(new ModelRegion(parent is null ? Region.Create(name, 16.MB) : parent.Real.CreateChild(name, 8.MB), parent));
    }

    private void CreateChild(ModelRegion parent)
    {
        if (parent.IsAlive)
        {
            AddRegion(parent);
            return;
        }

        Assert.Throws<ObjectDisposedException>(() => parent.Real.CreateChild("late"));
    }

    private void Allocate(ModelRegion region, int length, int alignment)
    {
        if (!region.IsAlive)
        {
            Assert.Throws<ObjectDisposedException>(() => region.Real.Allocate<long>(length));
            return;
        }

        Buffer<long> real = alignment == 0 ? region.Real.Allocate<long>(length) : region.Real.Allocate<long>(length, alignment);
        using (ReadOnlyAccess<long> fresh = real.GetReadAccess().GetDirectAccess())
        {
            Assert.False(fresh.Span.ContainsAnyExcept(0), "fresh memory is not zero");
        }

        region.Allocations++;
        Add(real, region, alignment, []);
    }

    private ModelBuffer Add(Buffer<long> real, ModelRegion region, int alignment, Dictionary<int, long> content)
    {
        ModelBlock block = region.Common;
        long bytes = Math.Max(8, real.Length * 8L);
        if (real.HasOwnPages)
        {
            Assert.Equal(LargeLength, real.Length);
            block = new ModelBlock(region);
            region.Blocks.Add(block);
            region.LargeInUse += bytes;
        }
        else
        {
            long align = Math.Max(8, alignment);
            region.Position = ((region.Position + align - 1) / align * align) + bytes;
        }

        ModelBuffer buffer = new(real, region, block, alignment, content);
        _buffers.Add(buffer);
        return buffer;
    }

    private static void AllocateTooMuch(ModelRegion region)
    {
        if (!region.IsAlive)
        {
            Assert.Throws<ObjectDisposedException>(() => region.Real.Allocate<long>(int.MaxValue));
            return;
        }

        RegionExhaustedException refusal = Assert.Throws<RegionExhaustedException>(() => region.Real.Allocate<long>(int.MaxValue));
        Assert.Equal(int.MaxValue * 8L, refusal.Requested.Bytes);
        Assert.True(refusal.Available < 32.MB);
    }

    private void Grant(ModelBuffer buffer, bool write)
    {
        if (buffer.Ended is not null)
        {
            Expect(buffer, buffer.Ended, () => buffer.Real.GetReadAccess());
            Expect(buffer, buffer.Ended, () => buffer.Real.GetWriteAccess());
            return;
        }

        WriteCapability<long> all = write ? buffer.Real.GetWriteAccess() : default;
        _capabilities.Add(new ModelCapability(buffer, buffer.Grant, 0, write ? all : null, write ? all.AsReadOnly() : buffer.Real.GetReadAccess()));
    }

    private void Slice(ModelCapability capability, int number)
    {
        int start = (int)((uint)number % (uint)(capability.Length + 2));
        int length = (int)((uint)(number / 7) % (uint)(capability.Length + 2));
        if (start + length > capability.Length)
        {
            Expect(capability.Buffer, CapabilityFailure.OutOfRange, () => capability.Read.Slice(start, length));
            return;
        }

        _capabilities.Add(capability with
        {
            First = capability.First + start,
            Write = capability.Write?.Slice(start, length),
            Read = capability.Read.Slice(start, length),
        });
    }

    private void Write(ModelCapability capability, int number)
    {
        if (capability.Write is not { } write)
        {
            return;
        }

        int index = (int)((uint)number % (uint)(capability.Length + 1));
        CapabilityFailure? expected = capability.Refusal ?? (index == capability.Length ? CapabilityFailure.OutOfRange : null);
        Expect(capability.Buffer, expected, () => write[index] = _written + 1);
        if (expected is null)
        {
            capability.Buffer.Content[capability.First + index] = ++_written;
        }
    }

    private static void Read(ModelCapability capability, int number)
    {
        int index = (int)((uint)number % (uint)(capability.Length + 1));
        CapabilityFailure? expected = capability.Refusal ?? (index == capability.Length ? CapabilityFailure.OutOfRange : null);
        long found = 0;
        Expect(capability.Buffer, expected, () => found = capability.Read[index]);
        if (expected is null)
        {
            Assert.Equal(capability.Buffer.Content.GetValueOrDefault(capability.First + index), found);
        }
    }

    private void Open(ref OpenAccesses accesses, int access, ModelCapability capability)
    {
        if (_open[access] is not null || (access < OpenAccesses.Writable && capability.Write is null))
        {
            return;
        }

        if (capability.Refusal is { } reason)
        {
            Expect(capability.Buffer, reason, () => capability.Read.GetDirectAccess().Dispose());
            Assert.False(capability.Read.IsValid);
            return;
        }

        accesses.Open(access, capability);
        _open[access] = capability;
        capability.Buffer.Block.Open++;
    }

    private void WriteOpen(ref OpenAccesses accesses, int access, int number)
    {
        if (_open[access] is { Length: > 0 } capability)
        {
            int index = (int)((uint)number % (uint)capability.Length);
            accesses.Set(access, index, ++_written);
            capability.Buffer.Content[capability.First + index] = _written;
        }
    }

    private void ReadOpen(ref OpenAccesses accesses, int access, int number)
    {
        if (_open[access] is { Length: > 0 } capability)
        {
            int index = (int)((uint)number % (uint)capability.Length);
            Assert.Equal(capability.Buffer.Content.GetValueOrDefault(capability.First + index), accesses.Get(access, index));
        }
    }

    private void Close(ref OpenAccesses accesses, int access)
    {
        accesses.Close(access);
        if (_open[access] is { } capability)
        {
            capability.Buffer.Block.Open--;
            _open[access] = null;
        }
    }

    private static void Revoke(ModelBuffer buffer)
    {
        Expect(buffer, buffer.Ended, buffer.Real.Revoke);
        if (buffer.Ended is null)
        {
            buffer.Grant++;
        }
    }

    private void Transfer(ModelBuffer buffer, ModelRegion target)
    {
        if (!target.IsAlive)
        {
            Assert.Throws<ObjectDisposedException>(() => buffer.Real.Transfer(target.Real));
            return;
        }

        if (buffer.Ended is null && buffer.Region == target)
        {
            Assert.Throws<ArgumentException>(() => buffer.Real.Transfer(target.Real));
            return;
        }

        CapabilityFailure? expected = buffer.Ended ?? (buffer.Block.Open > 0 ? CapabilityFailure.Conflict : null);
        if (expected is not null)
        {
            if (buffer.Region != target)
            {
                Expect(buffer, expected, () => buffer.Real.Transfer(target.Real));
            }

            return;
        }

        bool large = buffer.IsLarge;
        Buffer<long> moved = buffer.Real.Transfer(target.Real);
        Assert.Equal(large, moved.HasOwnPages);
        buffer.Ended = CapabilityFailure.Transferred;
        if (large)
        {
            buffer.Region.LargeInUse -= LargeLength * 8L;
            buffer.Region.Blocks.Remove(buffer.Block);
        }
        else
        {
            target.Allocations++;
        }

        Add(moved, target, buffer.Alignment, buffer.Content);
    }

    private void Reset(ModelRegion region)
    {
        if (!region.IsAlive)
        {
            Assert.Throws<ObjectDisposedException>(region.Real.Reset);
            return;
        }

        region.Real.Reset();
        region.Resets++;
        foreach (ModelRegion child in _regions.Where(child => child.Parent == region && child.IsAlive).ToList())
        {
            EndModel(child);
        }

        bool borrowed = region.Common.Open > 0;
        EndBlocksAndBuffers(region, CapabilityFailure.Reset);
        region.Position = region.LargeInUse = 0;
        if (borrowed || region.Common.Ended)
        {
            region.Common = new ModelBlock(region);
            region.Blocks.Add(region.Common);
        }
    }

    private void Release(ModelRegion region)
    {
        region.Real.Dispose();
        if (region.IsAlive)
        {
            EndModel(region);
        }
    }

    private void EndModel(ModelRegion region)
    {
        region.IsAlive = false;
        foreach (ModelRegion child in _regions.Where(child => child.Parent == region && child.IsAlive).ToList())
        {
            EndModel(child);
        }

        EndBlocksAndBuffers(region, CapabilityFailure.Released);
    }

    private void EndBlocksAndBuffers(ModelRegion region, CapabilityFailure reason)
    {
        region.Blocks.ForEach(static block => block.Ended = true);
        foreach (ModelBuffer buffer in _buffers.Where(buffer => buffer.Region == region))
        {
            if (buffer.Ended == CapabilityFailure.Transferred)
            {
                buffer.EndedAfterTransfer = true;
            }
            else
            {
                buffer.Ended = reason;
            }
        }
    }

    private void Compare()
    {
        foreach (ModelRegion region in _regions)
        {
            RegionStatistics now = region.Real.Statistics;
            int awaiting = region.Blocks.Count(static block => block is { Ended: true, Open: > 0 });
            int children = region.IsAlive ? _regions.Count(child => child.Parent == region && child.IsAlive) : 0;
            Assert.Equal(
                (region.IsAlive, region.InUse, region.Allocations, region.Resets, awaiting, children),
                (!region.Real.IsReleased, now.InUse.Bytes, now.Allocations, now.Resets, now.AwaitingBorrowers, now.Children));
            if (!region.IsAlive && awaiting == 0)
            {
                Assert.Equal((0L, 0L), (now.Committed.Bytes, now.Reserved.Bytes));
            }
        }
    }

    /// <summary>Compares every element of every living buffer, and the reason of every dead one.</summary>
    private void CompareContents()
    {
        foreach (ModelBuffer buffer in _buffers)
        {
            if (buffer.Ended is not null)
            {
                Expect(buffer, buffer.Ended, () => buffer.Real.GetReadAccess());
                continue;
            }

            using ReadOnlyAccess<long> access = buffer.Real.GetReadAccess().GetDirectAccess();
            long nonZero = 0;
            foreach (long element in access.Span)
            {
                nonZero += element == 0 ? 0 : 1;
            }

            Assert.Equal(buffer.Content.Count, nonZero);
            foreach ((int index, long value) in buffer.Content)
            {
                Assert.Equal(value, access[index]);
            }
        }

        foreach (ModelCapability capability in _capabilities)
        {
            Assert.Equal(capability.Refusal is null, capability.Read.IsValid);
        }
    }

    private static void Expect(ModelBuffer buffer, CapabilityFailure? expected, Action action)
    {
        if (expected is not { } reason)
        {
            action();
            return;
        }

        CapabilityException refusal = Assert.Throws<CapabilityException>(action);
        Assert.Equal(buffer.Region.Real.Name, refusal.RegionName);
        if (reason == CapabilityFailure.Transferred && buffer.EndedAfterTransfer)
        {
            Assert.Contains(refusal.Reason, (CapabilityFailure[])[CapabilityFailure.Transferred, CapabilityFailure.Reset, CapabilityFailure.Released]);
            return;
        }

        Assert.Equal(reason, refusal.Reason);
    }
}
