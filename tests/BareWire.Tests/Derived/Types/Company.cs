namespace Fidelity.BareWire.Tests.Derived.Types;

/// <summary>Anyone in the company's files.</summary>
[BareSchema]
[BareMember(0, typeof(Customer))]
[BareMember(1, typeof(Employee))]
[BareMember(2, typeof(TerminatedEmployee))]
internal abstract partial record Person;

/// <summary>Who buys.</summary>
/// <param name="Name">As on the invoice.</param>
/// <param name="Email">Where to write.</param>
/// <param name="Address">Street, city, state, country.</param>
/// <param name="Orders">All orders so far.</param>
/// <param name="Metadata">Anything else.</param>
[BareSchema]
internal sealed partial record Customer(
    string Name,
    string Email,
    [property: BareLength(4)] IReadOnlyList<string> Address,
    Order[] Orders,
    Dictionary<string, byte[]> Metadata) : Person;

/// <summary>What was ordered.</summary>
[BareSchema]
internal readonly partial record struct Order(long OrderId, int Quantity);

/// <summary>Who works here.</summary>
[BareSchema]
internal sealed partial record Employee : Person
{
    public required string Name { get; init; }

    public required string Email { get; init; }

    [BareLength(4)]
    public required List<string> Address { get; set; }

    public Department Department { get; set; }

    public required string HireDate { get; init; }

    [BareLength(128)]
    public byte[]? PublicKey { get; init; }

    public IReadOnlyDictionary<string, byte[]> Metadata { get; set; } = new Dictionary<string, byte[]>();

    /// <summary>Not in the schema: it is computed.</summary>
    public string Label => $"{Name} <{Email}>";
}

/// <summary>Who worked here.</summary>
[BareSchema]
internal sealed partial record TerminatedEmployee : Person;

/// <summary>Where they work.</summary>
internal enum Department
{
    Accounting,
    Administration,
    CustomerService,
    Development,

    /// <summary>Reserved for the CEO</summary>
    [BareName("JSMITH")]
    JSmith = 99,
}
