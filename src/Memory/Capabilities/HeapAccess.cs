using System.Buffers;
using System.Runtime.CompilerServices;

namespace Fidelity.Memory;

/// <summary>One way to get from an object to a place in it. Every step is checked, so a reference torn by a race throws.</summary>
internal abstract class HeapAccess<T>
{
    internal abstract ref T In(object target, int index);
}

/// <summary>An element of what a memory manager covers.</summary>
internal sealed class ManagerAccess<T> : HeapAccess<T>
{
    internal static readonly ManagerAccess<T> Instance = new();

    internal override ref T In(object target, int index) => ref ((MemoryManager<T>)target).GetSpan()[index];
}

/// <summary>The value in a box.</summary>
internal sealed class BoxAccess<T> : HeapAccess<T>
    where T : struct
{
    internal static readonly BoxAccess<T> Instance = new();

    internal override ref T In(object target, int index) => ref Unsafe.Unbox<T>(target);
}

/// <summary>A field that a selector names.</summary>
internal sealed class FieldAccess<TOwner, T> : HeapAccess<T>
    where TOwner : class
{
    private static readonly ConditionalWeakTable<FieldSelector<TOwner, T>, FieldAccess<TOwner, T>> Known = [];

    private readonly FieldSelector<TOwner, T> _field;

    private FieldAccess(FieldSelector<TOwner, T> field) => _field = field;

    /// <summary>The access by a selector: one per delegate, so that a static lambda costs an allocation only once.</summary>
    internal static FieldAccess<TOwner, T> By(FieldSelector<TOwner, T> field) => Known.GetValue(field, static field => new FieldAccess<TOwner, T>(field));

    internal override ref T In(object target, int index) => ref _field((TOwner)target);
}
