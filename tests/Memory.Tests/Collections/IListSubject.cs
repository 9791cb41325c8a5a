namespace Fidelity.Memory.Tests.Collections;

/// <summary>What <see cref="List{T}"/> and <see cref="RegionList{T}"/> have in common.</summary>
public interface IListSubject
{
    int Count { get; }

    int Capacity { get; }

    int this[int index] { get; set; }

    void Add(int item);

    void AddRange(int[] items);

    void AddOwn(int start, int length);

    void Insert(int index, int item);

    void InsertRange(int index, int[] items);

    void RemoveAt(int index);

    void RemoveRange(int index, int count);

    bool Remove(int item);

    void Clear();

    int IndexOf(int item);

    bool Contains(int item);

    int BinarySearch(int item, IComparer<int>? comparer);

    void Sort(IComparer<int>? comparer);

    void Sort(Comparison<int> comparison);

    void Reverse();

    void CopyTo(int[] destination);

    int[] ToArray();

    int EnsureCapacity(int capacity);

    void Enumerate(Action<int> body);
}
