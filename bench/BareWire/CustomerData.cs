using System.Text;

namespace Fidelity.Bench.BareWire;

/// <summary>Made-up customers, the same for a seed: names, addresses, orders with items, metadata, one of three contacts.</summary>
internal sealed class CustomerData(int seed)
{
    private const int AverageCustomerBytes = 340;

    private readonly Random _random = new(seed);

    /// <summary>Customers that take about so many bytes on the wire.</summary>
    internal CustomerBook Book(int approximateBytes) => new()
    {
        Customers = [.. Enumerable.Range(0, Math.Max(1, approximateBytes / AverageCustomerBytes)).Select(_ => Customer())],
    };

    private Customer Customer() => new()
    {
        Name = $"{Word(4, 9)} {Word(5, 11)}",
        Email = $"{Word(5, 12)}@{Word(5, 10)}.example",
        Address = [$"{_random.Next(1, 2000)} {Word(5, 12)} St", Word(5, 14), Word(2, 2), "United States"],
        Orders = [.. Many(0, 4).Select(_ => Order())],
        Metadata = Many(0, 3).ToDictionary(index => $"{Word(3, 8)}-{index}", _ => Bytes(4, 32)),
        Contact = _random.Next(3) switch
        {
            0 => Contact.FromEmailContact(new EmailContact { Address = $"{Word(5, 12)}@{Word(5, 10)}.example" }),
            1 => Contact.FromPhoneContact(new PhoneContact { Country = "44", Number = $"{_random.Next(1_000_000, 9_999_999)}" }),
            _ => Contact.FromPostalContact(new PostalContact { Lines = [Word(8, 16), Word(8, 16)] }),
        },
        Note = _random.Next(2) == 0 ? null : string.Join(' ', Many(2, 9).Select(_ => Word(2, 9))),
    };

    private Order Order() => new()
    {
        OrderId = _random.NextInt64(),
        Quantity = _random.Next(1, 50),
        Items = [.. Many(1, 4).Select(_ => Item())],
        Status = (Status)_random.Next(4),
    };

    private Item Item() => new()
    {
        Sku = $"SKU-{_random.Next(100_000)}",
        Count = _random.Next(1, 9),
        Price = Math.Round(_random.NextDouble() * 100, 2),
        Tags = [.. Many(0, 2).Select(_ => Word(3, 9))],
    };

    private int[] Many(int least, int most) => [.. Enumerable.Range(0, _random.Next(least, most + 1))];

    private byte[] Bytes(int least, int most)
    {
        byte[] bytes = new byte[_random.Next(least, most + 1)];
        _random.NextBytes(bytes);
        return bytes;
    }

    private string Word(int least, int most)
    {
        StringBuilder word = new();
        for (int letters = _random.Next(least, most + 1); letters > 0; letters--)
        {
            word.Append((char)('a' + _random.Next(26)));
        }

        return word.ToString();
    }
}
