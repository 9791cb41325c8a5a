using Google.Protobuf;

namespace Fidelity.Bench.BareWire.Peers;

/// <summary>Makes Protocol Buffers' own objects of the customers.</summary>
internal static class ProtobufBook
{
    internal static Protobuf.CustomerBook From(CustomerBook book)
    {
        Protobuf.CustomerBook result = new();
        result.Customers.AddRange(book.Customers.Select(From));
        return result;
    }

    private static Protobuf.Customer From(Customer customer)
    {
        Protobuf.Customer result = new() { Name = customer.Name, Email = customer.Email };
        result.Address.AddRange(customer.Address);
        result.Orders.AddRange(customer.Orders.Select(From));
        foreach ((string key, byte[] value) in customer.Metadata)
        {
            result.Metadata[key] = ByteString.CopyFrom(value);
        }

        customer.Contact.Switch(
            email => result.EmailContact = new() { Address = email.Address },
            phone => result.PhoneContact = new() { Country = phone.Country, Number = phone.Number },
            postal => result.PostalContact = From(postal));
        if (customer.Note is { } note)
        {
            result.Note = note;
        }

        return result;
    }

    private static Protobuf.PostalContact From(PostalContact contact)
    {
        Protobuf.PostalContact result = new();
        result.Lines.AddRange(contact.Lines);
        return result;
    }

    private static Protobuf.Order From(Order order)
    {
        Protobuf.Order result = new() { OrderId = order.OrderId, Quantity = order.Quantity, Status = (Protobuf.Status)(int)order.Status };
        result.Items.AddRange(order.Items.Select(From));
        return result;
    }

    private static Protobuf.Item From(Item item)
    {
        Protobuf.Item result = new() { Sku = item.Sku, Count = item.Count, Price = item.Price };
        result.Tags.AddRange(item.Tags);
        return result;
    }
}
