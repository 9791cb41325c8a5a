namespace Fidelity.Bench.BareWire.Peers;

/// <summary>Makes FlatSharp's own objects of the customers.</summary>
internal static class FlatSharpBook
{
    internal static FlatSharp.CustomerBook From(CustomerBook book) => new() { Customers = [.. book.Customers.Select(From)] };

    private static FlatSharp.Customer From(Customer customer) => new()
    {
        Name = customer.Name,
        Email = customer.Email,
        Address = customer.Address,
        Orders = [.. customer.Orders.Select(From)],
        Metadata = [.. customer.Metadata.Select(static entry => new FlatSharp.MetadataEntry { Key = entry.Key, Value = entry.Value })],
        Contact = customer.Contact.Match(
            static email => new FlatSharp.Contact(new FlatSharp.EmailContact { Address = email.Address }),
            static phone => new FlatSharp.Contact(new FlatSharp.PhoneContact { Country = phone.Country, Number = phone.Number }),
            static postal => new FlatSharp.Contact(new FlatSharp.PostalContact { Lines = postal.Lines })),
        Note = customer.Note,
    };

    private static FlatSharp.Order From(Order order) => new()
    {
        OrderId = order.OrderId,
        Quantity = order.Quantity,
        Status = (FlatSharp.Status)(int)order.Status,
        Items = [.. order.Items.Select(From)],
    };

    private static FlatSharp.Item From(Item item) => new() { Sku = item.Sku, Count = item.Count, Price = item.Price, Tags = item.Tags };
}
