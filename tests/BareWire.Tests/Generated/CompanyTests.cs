using Fidelity.BareWire.Tests.Generated.Types;

namespace Fidelity.BareWire.Tests.Generated;

/// <summary>The messages of the draft's appendix B, byte for byte.</summary>
public sealed class CompanyTests
{
    private const string JamesSmith =
        "000b4a616d657320536d697468126a736d697468406578616d706c652e6f7267" +
        "0b313233204d61696e2053740c5068696c6164656c706869610250410d556e69" +
        "7465642053746174657301b241defc000000000500000000";

    private const string TiffanyDoe =
        "010b54696666616e7920446f651274696666616e79644061636d652e636f7270" +
        "0b313233204d61696e2053740c5068696c6164656c706869610250410d556e69" +
        "74656420537461746573011432303230" +
        "2d30362d32315432313a31383a30355a0000";

    private static Customer James => new()
    {
        Name = "James Smith",
        Email = "jsmith@example.org",
        Address = new[] { "123 Main St", "Philadelphia", "PA", "United States" },
        Orders = [new Customer.OrdersElement { OrderId = 4242424242, Quantity = 5 }],
        Metadata = [],
    };

    private static Employee Tiffany => new()
    {
        Name = "Tiffany Doe",
        Email = "tiffanyd@acme.corp",
        Address = new[] { "123 Main St", "Philadelphia", "PA", "United States" },
        Department = Department.Administration,
        HireDate = "2020-06-21T21:18:05Z",
        PublicKey = null,
        Metadata = [],
    };

    public static TheoryData<string, string> Messages => new()
    {
        { JamesSmith, nameof(Customer) },
        { TiffanyDoe, nameof(Employee) },
        { "02", nameof(TerminatedEmployee) },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public void The_messages_of_the_draft_are_what_the_values_encode_to(string message, string kind) =>
        Assert.Equal(message, Convert.ToHexStringLower(Of(kind).Encode()));

    [Theory]
    [MemberData(nameof(Messages))]
    public void The_messages_of_the_draft_decode_to_the_values(string message, string kind)
    {
        Person decoded = Person.Decode(Convert.FromHexString(message));

        Assert.Equal(Of(kind), decoded);
        Assert.Equal(kind, decoded.Kind.ToString());
    }

    private static Person Of(string kind) => kind switch
    {
        nameof(Customer) => James,
        nameof(Employee) => Tiffany,
        _ => Person.FromTerminatedEmployee(),
    };
}
