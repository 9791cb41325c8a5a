using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Fidelity.BareWire.Layout;
using Fidelity.BareWire.Tests.Layout.Samples;

namespace Fidelity.BareWire.Tests.Layout.Fuzzing;

/// <summary>Reads everything in a graph that the view lets it reach, and sees that it lies inside. Stops after a number of values.</summary>
internal sealed class FuzzWalk(int mostValues)
{
    private int _left = mostValues;

    internal void Visit(LayoutView<Customer> view, ref readonly Customer customer)
    {
        Expect(view, view.Utf8(in customer.Name));
        ReadOnlySpan<Order> orders = view.Get(in customer.Orders);
        Expect(view, orders);
        foreach (ref readonly Order order in orders)
        {
            Expect(view, view.Utf8(in order.Product));
        }

        ReadOnlySpan<BareEntry<BareText, int>> scores = view.Get(in customer.Scores);
        Expect(view, scores);
        foreach (ref readonly BareEntry<BareText, int> score in scores)
        {
            Expect(view, view.Utf8(in score.Key));
        }

        switch (customer.Extra.Tag)
        {
            case 1:
                ref readonly Order order = ref view.Get(in customer.Extra.First);
                Expect(view, in order);
                Expect(view, view.Utf8(in order.Product));
                break;
            case 2:
                Expect(view, in view.Get(in customer.Extra.Second));
                break;
            case 3:
                Visit(view, in view.Get(in customer.Extra.Third));
                break;
        }

        if (customer.Figure.Tag == 7)
        {
            Visit(view, in customer.Figure.Label);
        }

        if (customer.Note.HasValue)
        {
            Visit(view, in customer.Note.Value);
        }
    }

    internal void Visit(LayoutView<Tree> view, ref readonly Tree tree)
    {
        if (Expect(view, in tree))
        {
            if (!tree.Left.IsNull)
            {
                Visit(view, in view.Get(in tree.Left));
            }

            if (!tree.Right.IsNull)
            {
                Visit(view, in view.Get(in tree.Right));
            }
        }
    }

    internal void Visit(LayoutView<Vertex> view, ref readonly Vertex vertex)
    {
        if (Expect(view, in vertex))
        {
            if (!vertex.First.IsNull)
            {
                Visit(view, in view.Get(in vertex.First));
            }

            if (!vertex.Second.IsNull)
            {
                Visit(view, in view.Get(in vertex.Second));
            }
        }
    }

    internal void Visit(LayoutView<Chapter> view, ref readonly Chapter chapter)
    {
        if (Expect(view, in chapter))
        {
            Expect(view, view.Utf8(in chapter.Title));
            foreach (ref readonly Chapter part in view.Get(in chapter.Parts))
            {
                Visit(view, in part);
            }

            if (!chapter.Next.IsNull)
            {
                Visit(view, in view.Get(in chapter.Next));
            }
        }
    }

    internal void Visit(LayoutView<Numbers> view, ref readonly Numbers numbers)
    {
        foreach (ref readonly int value in view.Walk(in numbers.Head))
        {
            Expect(view, in value);
        }
    }

    private void Visit(LayoutView<Customer> view, ref readonly Label label)
    {
        Expect(view, in label);
        Expect(view, view.Utf8(in label.Text));
    }

    private bool Expect<T, TValue>(LayoutView<T> view, ref readonly TValue value)
        where T : unmanaged, IBareStruct<T>
        where TValue : unmanaged => Expect(view, MemoryMarshal.CreateReadOnlySpan(in value, 1));

    private bool Expect<T, TValue>(LayoutView<T> view, ReadOnlySpan<TValue> values)
        where T : unmanaged, IBareStruct<T>
        where TValue : unmanaged
    {
        ReadOnlySpan<byte> graph = view.Bytes;
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(values);
        if (bytes.Length > 0)
        {
            long offset = Unsafe.ByteOffset(in MemoryMarshal.GetReference(graph), in MemoryMarshal.GetReference(bytes));
            if (offset < 0 || offset + bytes.Length > graph.Length)
            {
                throw new InvalidOperationException($"{bytes.Length} bytes at offset {offset} were given out, outside the graph's {graph.Length}.");
            }
        }

        return --_left > 0;
    }
}
