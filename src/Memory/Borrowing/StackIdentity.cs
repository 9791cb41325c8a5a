// Telling which thread runs by the address of a local variable, without a look at thread-local storage (which costs
// a call on Linux): a thread's identity holds the bounds of its stack, and no other living thread has its locals there.
//
// Invariants:
// - An identity belongs to one thread, from its registration to its end, and its bounds and cells never change.
// - Ended is a POSIX semaphore, 0 while the thread lives. The C library posts it when the thread ends (sem_post as
//   the destructor of a thread-specific value), before the stack can serve another thread. So: an address within the
//   bounds, and Ended 0, means that the identity's thread is the one that runs.
// - The identity stays reachable from its thread's record until Ended has been posted; it lies on the pinned heap.
// - Bounds reach at most 8 MB below the stack's upper end: nothing but the stack is ever mapped there, also for the
//   first thread, whose stack grows.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Fidelity.Memory.Borrowing;

/// <summary>Makes and reads the identities of threads.</summary>
internal static unsafe partial class StackIdentity
{
    private const int Ended = 0;
    private const int Low = 1;
    private const int Size = 2;
    private const int CellsAddress = 3;
    private const int Length = 4;
    private const nuint LargestSize = 8 * 1024 * 1024;

    /// <summary>The identity of no thread.</summary>
    internal static readonly long[] None = GC.AllocateArray<long>(Length, pinned: true);

    private static readonly uint? Key = CreateKey();

    /// <summary>Makes the calling thread's identity.</summary>
    /// <returns>The identity, or <see cref="None"/> where the system does not offer what it takes.</returns>
    internal static long[] Create(PinCell* cells)
    {
        if (Key is not { } key || !TryGetStack(out nuint low, out nuint size))
        {
            return None;
        }

        long[] identity = GC.AllocateArray<long>(Length, pinned: true);
        nuint used = Math.Min(size, LargestSize);
        identity[Low] = (long)(low + size - used);
        identity[Size] = (long)used;
        identity[CellsAddress] = (long)cells;
        return SetSpecific(key, Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(identity))) == 0 ? identity : None;
    }

    /// <summary>The cells of the thread that runs, if the identity is its own; else null.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static PinCell* CellsIfMine(long[] identity)
    {
        int here;
        ref long data = ref MemoryMarshal.GetArrayDataReference(identity);
        return (ulong)((long)&here - Unsafe.Add(ref data, Low)) < (ulong)Unsafe.Add(ref data, Size) && data == 0
            ? (PinCell*)Unsafe.Add(ref data, CellsAddress)
            : null;
    }

    /// <summary>Whether the identity's thread has ended, or there never was one.</summary>
    internal static bool HasEnded(long[] identity) => identity == None || Volatile.Read(ref identity[Ended]) != 0;

    private static uint? CreateKey()
    {
        if (!OperatingSystem.IsLinux() || !Environment.Is64BitProcess
            || !NativeLibrary.TryLoad("libc.so.6", out nint libc)
            || !NativeLibrary.TryGetExport(libc, "sem_post", out nint post)
            || !NativeLibrary.TryGetExport(libc, "pthread_getattr_np", out _)
            || !NativeLibrary.TryGetExport(libc, "pthread_key_create", out _))
        {
            return null;
        }

        return CreateKey(out uint key, post) == 0 ? key : null;
    }

    private static bool TryGetStack(out nuint low, out nuint size)
    {
        low = size = 0;
        ThreadAttributes attributes = default;
        if (GetAttributes(Self(), ref attributes) != 0)
        {
            return false;
        }

        int result = GetStack(ref attributes, out low, out size);
        _ = DestroyAttributes(ref attributes);
        return result == 0;
    }

    [LibraryImport("libc.so.6", EntryPoint = "pthread_key_create")]
    private static partial int CreateKey(out uint key, nint destructor);

    [LibraryImport("libc.so.6", EntryPoint = "pthread_setspecific")]
    private static partial int SetSpecific(uint key, void* value);

    [LibraryImport("libc.so.6", EntryPoint = "pthread_self")]
    private static partial nuint Self();

    [LibraryImport("libc.so.6", EntryPoint = "pthread_getattr_np")]
    private static partial int GetAttributes(nuint thread, ref ThreadAttributes attributes);

    [LibraryImport("libc.so.6", EntryPoint = "pthread_attr_getstack")]
    private static partial int GetStack(ref ThreadAttributes attributes, out nuint low, out nuint size);

    [LibraryImport("libc.so.6", EntryPoint = "pthread_attr_destroy")]
    private static partial int DestroyAttributes(ref ThreadAttributes attributes);

    /// <summary>At least as large as the C library's <c>pthread_attr_t</c> (56 bytes on x64, 64 on arm64).</summary>
    [InlineArray(16)]
    private struct ThreadAttributes
    {
        private ulong _first;
    }
}
