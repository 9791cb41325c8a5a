// Invariants: as OpenCollection; _items points to _count elements inside the block.
using System.Runtime.CompilerServices;
using Fidelity.Memory.Collections;

namespace Fidelity.Memory;

/// <summary>
/// Enumerates a <see cref="RegionList{T}"/>, which is open from construction to <see cref="Dispose"/>: it cannot go away
/// meanwhile. Cannot cross an <c>await</c>.
/// </summary>
/// <typeparam name="T">The element type.</typeparam>
public unsafe ref struct RegionListEnumerator<T> : IDisposable
    where T : unmanaged
{
    private readonly T* _items;
    private readonly int _count;
    private readonly int _version;
    private int _next;
    private T _current;
    private OpenCollection<ListHeader> _list;

    internal RegionListEnumerator(OpenCollection<ListHeader> list)
    {
        _list = list;
        try
        {
            _count = list.Header->Count;
            _items = CollectionStorage.Find<T>(list.Block, list.Header->Items, _count);
            _version = list.Header->Version;
        }
        catch
        {
            _list.Dispose();
            throw;
        }
    }

    /// <summary>The present element; the default value before the first and after the last.</summary>
    public readonly T Current => _current;

    /// <summary>Goes to the next element.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="InvalidOperationException">The list was changed since the enumeration began.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MoveNext()
    {
        if (_list.IsOpen)
        {
            if (_list.Header->Version != _version)
            {
                CollectionStorage.ThrowChanged(_list.Block);
            }

            int next = _next;
            if ((uint)next < (uint)_count)
            {
                _current = _items[(uint)next];
                _next = next + 1;
                return true;
            }
        }

        _current = default;
        return false;
    }

    /// <summary>Closes the list; more than once does nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Dispose()
    {
        _list.Dispose();
    }
}
