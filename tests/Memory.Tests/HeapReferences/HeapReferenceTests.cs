using System.Buffers;
using System.Threading.Channels;

namespace Fidelity.Memory.Tests.HeapReferences;

public sealed class HeapReferenceTests
{
    [Fact]
    public void An_element_of_an_array_is_written_through_it()
    {
        string[] names = ["a", "b", "c"];
        HeapReference<string> second = HeapReference.ToElement(names, 1);
        second.Value = "B";
        names[1] += "!";
        Assert.Equal("B!", second.Value);
    }

    [Fact]
    public void An_element_of_a_memory_on_an_array_slice_is_the_arrays_element()
    {
        int[] numbers = [1, 2, 3, 4];
        HeapReference<int> third = HeapReference.ToElement(numbers.AsMemory(1), 1);
        third.Value = 30;
        Assert.Equal([1, 2, 30, 4], numbers);
    }

    [Fact]
    public void An_element_of_a_memory_on_a_manager_is_found_through_the_manager()
    {
        using ArrayManager manager = new([1, 2, 3]);
        HeapReference<int> last = HeapReference.ToElement(manager.Memory[1..], 1);
        last.Value = 9;
        Assert.Equal(9, manager.Memory.Span[2]);
    }

    [Fact]
    public void A_manager_that_shrank_refuses_with_its_own_index_check()
    {
        using ArrayManager manager = new([1, 2, 3]);
        HeapReference<int> last = HeapReference.ToElement(manager.Memory, 2);
        manager.Replace([1]);
        Assert.Throws<IndexOutOfRangeException>(() => last.Value);
    }

    [Fact]
    public void The_value_in_a_box_changes_in_place()
    {
        object box = new Point(1, 2);
        HeapReference<Point> reference = HeapReference.ToBoxed<Point>(box);
        reference.Value.X = 10;
        Assert.Equal(new Point(10, 2), (Point)box);
    }

    [Fact]
    public void A_box_of_another_type_is_refused() =>
        Assert.Throws<InvalidCastException>(() => HeapReference.ToBoxed<int>(1L));

    [Fact]
    public void A_field_and_a_field_inside_a_struct_field_are_reached()
    {
        Shape shape = new();
        HeapReference<string> name = HeapReference.ToField(shape, static s => ref s.Name);
        HeapReference<int> x = HeapReference.ToField(shape, static s => ref s.Origin.X);
        name.Value = "square";
        x.Value = 7;
        Assert.Equal("square", shape.Name);
        Assert.Equal(7, shape.Origin.X);
    }

    [Fact]
    public async Task It_survives_await_closure_field_and_channel()
    {
        Shape shape = new();
        HeapReference<int> x = HeapReference.ToField(shape, static s => ref s.Origin.X);
        await Task.Run(() => x.Value++);
        Holder holder = new() { Reference = x };
        await Task.Yield();
        holder.Reference.Value++;
        Channel<HeapReference<int>> channel = Channel.CreateUnbounded<HeapReference<int>>();
        await channel.Writer.WriteAsync(x);
        (await channel.Reader.ReadAsync()).Value++;
        Action increment = () => x.Value++;
        increment();
        Assert.Equal(4, shape.Origin.X);
    }

    [Fact]
    public void The_collector_moves_the_object_under_load_and_the_reference_still_finds_it()
    {
        const int references = 2_000;
        List<(HeapReference<long> Element, HeapReference<long> Field, HeapReference<long> Boxed)> all = [];
        for (int i = 0; i < references; i++)
        {
            // Garbage between them makes room that a compaction closes.
            GC.KeepAlive(new byte[256]);
            all.Add((
                HeapReference.ToElement(new long[4], 3),
                HeapReference.ToField(new Cell(), static c => ref c.Value),
                HeapReference.ToBoxed<long>((object)0L)));
        }

        for (int round = 1; round <= 20; round++)
        {
            Parallel.ForEach(all, entry =>
            {
                entry.Element.Value++;
                entry.Field.Value++;
                entry.Boxed.Value++;
                GC.KeepAlive(new byte[512]);
            });
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            int expected = round;
            Assert.All(all, entry => Assert.Equal((expected, expected, expected), (entry.Element.Value, entry.Field.Value, entry.Boxed.Value)));
        }
    }

    [Fact]
    public void It_keeps_its_object_alive()
    {
        (HeapReference<long> reference, WeakReference weak) = Make();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
        Assert.True(weak.IsAlive);
        Assert.Equal(5, reference.Value);

        static (HeapReference<long> Reference, WeakReference Weak) Make()
        {
            Cell cell = new() { Value = 5 };
            return (HeapReference.ToField(cell, static c => ref c.Value), new WeakReference(cell));
        }
    }

    [Fact]
    public void An_array_that_is_really_of_a_derived_type_is_refused()
    {
        object[] strings = new string[] { "a" };
        Assert.Throws<ArrayTypeMismatchException>(() => HeapReference.ToElement(strings, 0));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void An_index_out_of_range_is_refused_at_once(int index)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => HeapReference.ToElement(new int[3], index));
        Assert.Throws<ArgumentOutOfRangeException>(() => HeapReference.ToElement(new int[3].AsMemory(), index));
    }

    [Fact]
    public void The_default_value_says_that_it_refers_to_nothing()
    {
        HeapReference<int> none = default;
        Assert.True(none.IsNull);
        Assert.Equal(CapabilityFailure.NotGranted, Assert.Throws<CapabilityException>(() => none.Value).Reason);
    }

    [Fact]
    public void References_to_the_same_place_are_equal()
    {
        int[] numbers = [1, 2];
        Assert.Equal(HeapReference.ToElement(numbers, 1), HeapReference.ToElement(numbers.AsMemory(1), 0));
        Assert.NotEqual(HeapReference.ToElement(numbers, 0), HeapReference.ToElement(numbers, 1));
    }

    [Fact]
    public void Making_and_following_references_allocates_nothing()
    {
        Shape shape = new();
        int[] numbers = [1, 2, 3];
        object box = 4;
        Follow(shape, numbers, box);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1_000; i++)
        {
            Follow(shape, numbers, box);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        static void Follow(Shape shape, int[] numbers, object box)
        {
            HeapReference.ToField(shape, static s => ref s.Origin.X).Value++;
            HeapReference.ToElement(numbers, 2).Value++;
            HeapReference.ToBoxed<int>(box).Value++;
        }
    }

    private record struct Point(int X, int Y)
    {
        public int X = X;
    }

    private sealed class Shape
    {
        internal string Name = "";
        internal Point Origin;
    }

    private sealed class Cell
    {
        internal long Value;
    }

    private sealed class Holder
    {
        internal HeapReference<int> Reference;
    }

    private sealed class ArrayManager(int[] array) : MemoryManager<int>
    {
        private int[] _array = array;

        public override Span<int> GetSpan() => _array;

        public override MemoryHandle Pin(int elementIndex = 0) => throw new NotSupportedException("Not needed here.");

        public override void Unpin()
        {
        }

        internal void Replace(int[] array) => _array = array;

        protected override void Dispose(bool disposing)
        {
        }
    }
}
