using Fidelity.BareWire.Tests.Generated.Types;

namespace Fidelity.BareWire.Tests.Generated;

/// <summary>Values that cannot be encoded, and what is said about them.</summary>
public sealed class EncodeFaultTests
{
    private static Customer Valid => new() { Name = "", Email = "", Address = new string[] { "", "", "", "" }, Orders = [], Metadata = [] };

    [Fact]
    public void Null_where_there_must_be_a_value_is_told_with_type_and_field()
    {
        Assert.StartsWith("Customer.name: expected a value", Message(static customer => customer.Name = null!), StringComparison.Ordinal);
        Assert.StartsWith("Customer.orders: expected a value", Message(static customer => customer.Orders = null!), StringComparison.Ordinal);
        Assert.StartsWith("Customer.metadata: expected a value", Message(static customer => customer.Metadata = null!), StringComparison.Ordinal);
    }

    [Fact]
    public void Null_in_a_list_or_map_is_told_with_the_index_or_key()
    {
        Assert.StartsWith("Customer.orders[1]: expected a value", Message(static customer => customer.Orders = [new() { OrderId = 1, Quantity = 2 }, null!]), StringComparison.Ordinal);
        Assert.StartsWith("Customer.metadata[\"key\"]: expected a value", Message(static customer => customer.Metadata = new() { ["key"] = null! }), StringComparison.Ordinal);
        Assert.StartsWith("Address[2]: expected a value", Message(static customer => customer.Address = new string[] { "", "", null!, "" }), StringComparison.Ordinal);
    }

    [Fact]
    public void The_default_value_of_a_name_for_text_is_null() =>
        Assert.StartsWith("Title: expected a value", Fault(() => default(Title).Encode()), StringComparison.Ordinal);

    [Fact]
    public void A_null_value_is_told_with_its_type() =>
        Assert.StartsWith("Customer: expected a value", Fault(() => Bare.Encode<Customer>(null!)), StringComparison.Ordinal);

    [Fact]
    public void A_list_must_have_the_length_that_the_schema_fixes() => Assert.Equal(
        "Address: expected exactly 4 elements, as the schema says, found 3.", Message(static customer => customer.Address = new string[] { "", "", "" }));

    [Fact]
    public void Data_must_have_the_length_that_the_schema_fixes()
    {
        Assert.Equal("PublicKey: expected exactly 128 elements, as the schema says, found 3.", Fault(() => new PublicKey([1, 2, 3]).Encode()));
        Assert.Equal(
            "Hash: expected exactly 4 elements, as the schema says, found 5.",
            Fault(() => new Header { Id = 1, At = new() { X = 1, Y = 2 }, Hash = new byte[5], Size = 1, Sign = 1, Kind = 1 }.Encode()));
        Assert.StartsWith("Header.at: expected a value", Fault(() => new Header { Id = 1, At = null!, Hash = new byte[4], Size = 1, Sign = 1, Kind = 1 }.Encode()), StringComparison.Ordinal);
    }

    [Fact]
    public void An_enum_must_have_a_value_of_the_schema() => Assert.Equal(
        "Level: expected a value of the enum, found 7. Use one of its names.", Fault(() => Bare.Encode<Level, LevelCodec>((Level)7)));

    [Fact]
    public void A_union_must_have_a_value_of_one_of_its_types() => Assert.Equal(
        "Person: expected a value of one of the union's types, found the default value. Make it by a From method.", Fault(() => default(Person).Encode()));

    [Fact]
    public void Text_must_not_have_half_a_surrogate_pair() => Assert.NotEmpty(Message(static customer => customer.Name = "\ud800"));

    [Fact]
    public void A_span_that_is_too_small_is_refused() => Assert.Throws<BareValueException>(() => Valid.Encode(new byte[3]));

    private static string Message(Action<Customer> spoil)
    {
        Customer customer = Valid;
        spoil(customer);
        return Fault(customer.Encode);
    }

    private static string Fault(Func<object> encode) => Assert.Throws<BareValueException>(encode).Message;
}
