namespace Fidelity.Memory.Tests.Collections;

internal sealed class RegionListSubject(AllocateCapability region, int capacity) : IListSubject
{
    private readonly RegionList<int> _list = new(region, capacity);

    public int Count => _list.Count;

    public int Capacity => _list.Capacity;

    public int this[int index]
    {
        get => _list[index];
        set => _list[index] = value;
    }

    public void Add(int item) => _list.Add(item);

    public void AddRange(int[] items) => _list.AddRange(items);

    public void AddOwn(int start, int length)
    {
        using RegionListAccess<int> own = _list.Open();
        RequireRange(start, length, own.Length);
        _list.AddRange(own.Span.Slice(start, length));
    }

    public void Insert(int index, int item) => _list.Insert(index, item);

    public void InsertRange(int index, int[] items) => _list.InsertRange(index, items);

    public void RemoveAt(int index) => _list.RemoveAt(index);

    public void RemoveRange(int index, int count) => _list.RemoveRange(index, count);

    public bool Remove(int item) => _list.Remove(item);

    public void Clear() => _list.Clear();

    public int IndexOf(int item) => _list.IndexOf(item);

    public bool Contains(int item) => _list.Contains(item);

    public int BinarySearch(int item, IComparer<int>? comparer) => _list.BinarySearch(item, comparer);

    public void Sort(IComparer<int>? comparer) => _list.Sort(comparer);

    public void Sort(Comparison<int> comparison) => _list.Sort(comparison);

    public void Reverse() => _list.Reverse();

    public void CopyTo(int[] destination) => _list.CopyTo(destination);

    public int[] ToArray() => _list.ToArray();

    public int EnsureCapacity(int capacity) => _list.EnsureCapacity(capacity);

    public void Enumerate(Action<int> body)
    {
        foreach (int item in _list)
        {
            body(item);
        }
    }

    private static void RequireRange(int start, int length, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (count - start < length)
        {
            throw new ArgumentException("As List<T>.GetRange says it.");
        }
    }
}
