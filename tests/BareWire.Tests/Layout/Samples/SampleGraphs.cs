using Fidelity.BareWire.Layout;

namespace Fidelity.BareWire.Tests.Layout.Samples;

/// <summary>Graphs to read, break and mutate.</summary>
internal static class SampleGraphs
{
    private const int Room = 16 * 1024;

    internal static byte[] Customer()
    {
        byte[] memory = new byte[Room];
        LayoutBuilder builder = new(memory);
        LayoutSlot<Customer> root = builder.AddRoot<Customer>();
        FillCustomer(ref builder, root);
        return builder.Finish<Customer>().Bytes.ToArray();
    }

    internal static void FillCustomer(ref LayoutBuilder builder, LayoutSlot<Customer> root)
    {
        builder.At(root).Id = 42;
        builder.At(root).Active = true;
        builder.At(root).Colour = Colour.Blue;
        builder.At(root).Rights = Rights.Read | Rights.Own;
        builder.At(root).Age.Fill() = 33;
        builder.At(root).Pair[1] = true;
        builder.AddTo(ref builder.At(root).Name, "Ada Lövelace");
        LayoutSlots<Order> orders = builder.AddTo(ref builder.At(root).Orders, 3);
        LayoutSlots<byte> product = builder.AddText("engine");
        for (int i = 0; i < orders.Count; i++)
        {
            builder.At(orders[i]).Quantity = i + 1;
            builder.At(orders[i]).Price = i * 1.5;
            builder.SetText(ref builder.At(orders[i]).Product, product);
        }

        LayoutSlots<BareEntry<BareText, int>> scores = builder.AddTo(ref builder.At(root).Scores, 2);
        builder.AddTo(ref builder.At(scores[0]).Key, "chess");
        builder.At(scores[0]).Value = 7;
        builder.AddTo(ref builder.At(scores[1]).Key, "go");
        builder.At(scores[1]).Value = 9;
        LayoutSlot<Label> extra = builder.AddTo(ref builder.At(root).Extra.ChooseThird());
        builder.AddTo(ref builder.At(extra).Text, "third");
        builder.At(root).Figure.Tag = 7;
        builder.AddTo(ref builder.At(root).Figure.Label.Text, "figure");
        builder.AddTo(ref builder.At(root).Note.Fill().Text, "note");
    }

    internal static byte[] Tree(int depth)
    {
        byte[] memory = new byte[LayoutHeader.Size + 16 + (16 << (depth + 1))];
        LayoutBuilder builder = new(memory);
        GrowTree(ref builder, builder.AddRoot<Tree>(), depth);
        return builder.Finish<Tree>().Bytes.ToArray();
    }

    internal static byte[] Diamonds(int levels)
    {
        byte[] memory = new byte[LayoutHeader.Size + 16 + (16 * (levels + 1))];
        LayoutBuilder builder = new(memory);
        LayoutSlot<Vertex> above = builder.AddRoot<Vertex>();
        for (int i = 0; i < levels; i++)
        {
            builder.At(above).Value = i;
            LayoutSlot<Vertex> below = builder.AddTo(ref builder.At(above).First);
            builder.SetPointer(ref builder.At(above).Second, below);
            above = below;
        }

        return builder.Finish<Vertex>().Bytes.ToArray();
    }

    internal static byte[] Chapters()
    {
        byte[] memory = new byte[Room];
        LayoutBuilder builder = new(memory);
        LayoutSlot<Chapter> chapter = builder.AddRoot<Chapter>();
        for (int i = 0; i < 3; i++)
        {
            builder.AddTo(ref builder.At(chapter).Title, $"chapter {i}");
            LayoutSlots<Chapter> parts = builder.AddTo(ref builder.At(chapter).Parts, 2);
            for (int part = 0; part < parts.Count; part++)
            {
                builder.AddTo(ref builder.At(parts[part]).Title, $"part {part}");
                LayoutSlot<Chapter> more = builder.AddTo(ref builder.At(parts[part]).Next);
                builder.AddTo(ref builder.At(more).Title, "more");
            }

            chapter = builder.AddTo(ref builder.At(chapter).Next);
        }

        return builder.Finish<Chapter>().Bytes.ToArray();
    }

    internal static byte[] Numbers(int count)
    {
        byte[] memory = new byte[LayoutHeader.Size + 16 + (count * 8)];
        LayoutBuilder builder = new(memory);
        AppendNumbers(ref builder, builder.AddRoot<Numbers>(), count);
        return builder.Finish<Numbers>().Bytes.ToArray();
    }

    internal static void AppendNumbers(ref LayoutBuilder builder, LayoutSlot<Numbers> root, int count)
    {
        builder.At(root).Count = count;
        LayoutSlot<BareListNode<int>> last = builder.Append(ref builder.At(root).Head, 0);
        for (int i = 1; i < count; i++)
        {
            last = builder.Append(ref builder.At(last).Next, i);
        }
    }

    private static void GrowTree(ref LayoutBuilder builder, LayoutSlot<Tree> at, int depth)
    {
        builder.At(at).Value = depth;
        if (depth > 0)
        {
            GrowTree(ref builder, builder.AddTo(ref builder.At(at).Left), depth - 1);
            GrowTree(ref builder, builder.AddTo(ref builder.At(at).Right), depth - 1);
        }
    }
}
