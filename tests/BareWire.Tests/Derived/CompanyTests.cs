using Fidelity.BareWire.Schemas;
using Fidelity.BareWire.Tests.Derived.Types;
using FromSchema = Fidelity.BareWire.Tests.Generated.Types;

namespace Fidelity.BareWire.Tests.Derived;

/// <summary>The draft's example, written as C# types: the messages of its appendix B, byte for byte.</summary>
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

    private static readonly string[] Address = ["123 Main St", "Philadelphia", "PA", "United States"];

    public static TheoryData<string> Messages => [JamesSmith, TiffanyDoe, "02"];

    [Fact]
    public void Values_are_encoded_to_the_messages_of_the_draft()
    {
        Person james = new Customer("James Smith", "jsmith@example.org", Address, [new Order(4242424242, 5)], []);
        Person tiffany = new Employee
        {
            Name = "Tiffany Doe",
            Email = "tiffanyd@acme.corp",
            Address = [.. Address],
            Department = Department.Administration,
            HireDate = "2020-06-21T21:18:05Z",
        };

        Assert.Equal(JamesSmith, Hex.Of(Bare.Encode(james)));
        Assert.Equal(TiffanyDoe, Hex.Of(tiffany.Encode()));
        Assert.Equal("02", Hex.Of(Bare.Encode<Person>(new TerminatedEmployee())));
    }

    [Fact]
    public void Messages_of_the_draft_are_decoded_to_values()
    {
        Customer james = Assert.IsType<Customer>(Person.Decode(Hex.Bytes(JamesSmith)));
        Employee tiffany = Assert.IsType<Employee>(Bare.Decode<Person>(Hex.Bytes(TiffanyDoe)));

        Assert.Equal(("James Smith", "jsmith@example.org", new Order(4242424242, 5)), (james.Name, james.Email, Assert.Single(james.Orders)));
        Assert.Equal(Address, james.Address);
        Assert.Equal((Department.Administration, "2020-06-21T21:18:05Z", null), (tiffany.Department, tiffany.HireDate, tiffany.PublicKey));
        Assert.IsType<TerminatedEmployee>(Person.Decode([2]));
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void Types_made_from_the_schema_understand_the_same_messages(string message)
    {
        byte[] bytes = Hex.Bytes(message);

        Assert.Equal(bytes, Person.Decode(FromSchema.Person.Decode(bytes).Encode()).Encode());
    }

    [Fact]
    public void The_schema_is_compatible_with_that_of_the_draft_in_both_directions()
    {
        string ofDraft = FromSchema.CompanySchema.Text;

        foreach (string name in new[] { "Person", "Customer", "Employee" })
        {
            SchemaTypeVerdict verdict = SchemaCompatibility.Compare(BareSchema.ParseOrThrow(ofDraft), BareSchema.ParseOrThrow(Person.BareSchemaText))
                .Types.Single(type => type.Name == name);
            Assert.Equal(SchemaVerdict.Full, verdict.Verdict);
        }
    }

    [Fact]
    public void A_type_without_its_union_has_no_tag()
    {
        Customer james = (Customer)Person.Decode(Hex.Bytes(JamesSmith));

        Assert.Equal(JamesSmith[2..], Hex.Of(james.Encode()));
        Assert.Equal("James Smith", Customer.Decode(Hex.Bytes(JamesSmith[2..])).Name);
    }
}
