using System.Buffers;
using Fidelity.BareWire.Tests.Generated.Types;
using Fidelity.BareWire.Tests.Wire;

namespace Fidelity.BareWire.Tests.Generated;

/// <summary>What generated types offer besides their codecs.</summary>
public sealed class GeneratedTypeTests
{
    private static Customer Sample => new()
    {
        Name = "Ada",
        Email = "ada@example.org",
        Address = new string[] { "a", "b", "c", "d" },
        Orders = [new() { OrderId = 1, Quantity = 2 }, new() { OrderId = 3, Quantity = 4 }],
        Metadata = new() { ["x"] = [1, 2], ["y"] = [] },
    };

    [Fact]
    public void Structs_are_equal_by_what_they_hold()
    {
        Customer other = Sample;
        Assert.True(Sample == other);
        Assert.Equal(Sample.GetHashCode(), other.GetHashCode());

        Action<Customer>[] changes =
        [
            static customer => customer.Name = "Eva",
            static customer => customer.Address = new string[] { "a", "b", "c", "e" },
            static customer => customer.Orders[1].Quantity = 5,
            static customer => customer.Orders = [],
            static customer => customer.Orders = null!,
            static customer => customer.Metadata["x"][1] = 3,
            static customer => customer.Metadata.Remove("y"),
            static customer => customer.Metadata = null!,
        ];
        Assert.All(changes, change =>
        {
            Customer changed = Sample;
            change(changed);
            Assert.True(Sample != changed);
            Assert.False(changed.Equals((object)Sample));
        });
    }

    [Fact]
    public void Null_equals_only_null()
    {
        Customer? none = null;
        Assert.True(none == null);
        Assert.True(Sample != none);
        Assert.True(none != Sample);
        Assert.False(Sample.Equals((object)"Ada"));
    }

    [Fact]
    public void Maps_are_equal_in_any_order()
    {
        Customer reversed = Sample;
        reversed.Metadata = new() { ["y"] = [], ["x"] = [1, 2] };

        Assert.Equal(Sample, reversed);
        Assert.Equal(Sample.GetHashCode(), reversed.GetHashCode());
        Assert.NotEqual(Sample.Encode(), reversed.Encode());
    }

    [Fact]
    public void Values_are_put_into_words()
    {
        Assert.Equal(
            "Customer { Name = \"Ada\", Email = \"ada@example.org\", Address = [\"a\", \"b\", \"c\", \"d\"], " +
            "Orders = [OrdersElement { OrderId = 1, Quantity = 2 }, OrdersElement { OrderId = 3, Quantity = 4 }], Metadata = {\"x\": 0x0102, \"y\": 0x} }",
            Sample.ToString());
        Assert.Equal("TerminatedEmployee", Person.FromTerminatedEmployee().ToString());
        Assert.Equal("Title(\"x\")", Either.FromTitle("x").ToString());
        Assert.Equal("(no value)", default(Either).ToString());
    }

    [Fact]
    public void Long_values_are_put_into_few_words()
    {
        Assert.Equal("0x" + new string('0', 32) + "… (300 bytes)", new Big(new byte[300]).ToString());
        Assert.Equal("[1, 1, 1, 1, 1, 1, 1, 1, … (1000 in all)]", BareWire.Generated.BareDescription.Of(Enumerable.Repeat(1, 1000).ToArray()));
        Assert.Equal($"\"{new string('x', 100)}\"… (101 characters)", new Title(new string('x', 101)).ToString());
    }

    [Fact]
    public void A_union_gives_only_the_value_that_it_has()
    {
        Person person = Sample;

        Assert.Equal(Person.Kinds.Customer, person.Kind);
        Assert.True(person.TryGetCustomer(out Customer? customer));
        Assert.Equal(Sample, customer);
        Assert.False(person.TryGetEmployee(out Employee? employee));
        Assert.Null(employee);
        Assert.False(person.IsTerminatedEmployee);
        Assert.True(Person.FromTerminatedEmployee().IsTerminatedEmployee);
        Assert.Throws<ArgumentNullException>(() => Person.FromCustomer(null!));
    }

    [Fact]
    public void A_union_chooses_by_the_type_of_its_value()
    {
        Person person = Sample;
        string? switched = null;
        person.Switch(customer => switched = customer.Name, static _ => { }, static () => { });

        Assert.Equal("Ada", switched);
        Assert.Equal("Ada", person.Match(static customer => customer.Name, static employee => employee.Email, static () => "none"));
        Assert.Equal("none", Person.FromTerminatedEmployee().Match(static _ => "", static _ => "", static () => "none"));
        Assert.Throws<BareValueException>(() => default(Person).Match(static _ => 1, static _ => 2, static () => 3));
        Assert.Throws<BareValueException>(() => default(Person).Switch(static _ => { }, static _ => { }, static () => { }));
        Assert.Throws<ArgumentNullException>(() => person.Match<int>(null!, static _ => 2, static () => 3));
    }

    [Fact]
    public void A_union_keeps_every_kind_of_value()
    {
        Assert.True(Either.FromF64(double.NaN) == Either.FromF64(double.NaN));
        Assert.True(Either.FromF32(1) != Either.FromF64(1));
        Assert.True(Either.FromOptionalOfFlag(null) != Either.FromOptionalOfFlag(Flag.Off));
        Assert.True(Either.FromOptionalOfStr(null) != Either.FromOptionalOfStr(""));
        Assert.True(Either.FromOptionalOfFlag(Flag.On).TryGetOptionalOfFlag(out Flag? flag));
        Assert.Equal(Flag.On, flag);
        Assert.True(Either.FromContact(Contact.FromStr("x")).TryGetContact(out Contact contact));
        Assert.Equal(Contact.FromStr("x"), contact);
        Assert.True(Either.FromMaybe(new Maybe(null)).TryGetMaybe(out Maybe maybe));
        Assert.Null(maybe.Value);
        Assert.True(Either.FromId(ulong.MaxValue).TryGetId(out Id id));
        Assert.Equal(ulong.MaxValue, id.Value);
    }

    [Fact]
    public void Numbers_in_a_union_cost_no_object()
    {
        byte[] message = Either.FromF64(2.5).Encode();
        Either.Decode(message);

        long before = GC.GetAllocatedBytesForCurrentThread();
        Either decoded = Either.Decode(message);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(0, allocated);
        Assert.True(decoded.TryGetF64(out double value));
        Assert.Equal(2.5, value);
    }

    [Fact]
    public void A_named_value_converts_from_and_to_what_it_names()
    {
        Title title = "x";
        Assert.Equal("x", (string)title);
        Assert.Equal(new Title("x"), title);
        Assert.True(new Titles(["a"]) == new Titles([new Title("a")]));
        Assert.True(new Hash([1, 2, 3, 4]) == new byte[] { 1, 2, 3, 4 });
        Assert.True(new Hash([1, 2, 3, 4]) != new byte[] { 1, 2, 3, 5 });
        Assert.Equal(default(Title), default);
        Assert.True(default(Types.Empty) == new Types.Empty());
    }

    [Fact]
    public void Bytes_are_keys_by_what_they_hold()
    {
        Keys keys = new() { A = new() { [new byte[] { 1 }] = 7 }, B = [], C = [] };

        Assert.Equal(7, keys.A[new byte[] { 1 }]);
        Assert.Equal(keys, Keys.Decode(keys.Encode()));
    }

    [Fact]
    public void Enums_have_the_smallest_type_that_holds_them()
    {
        Assert.Equal(typeof(byte), Enum.GetUnderlyingType(typeof(Level)));
        Assert.Equal(typeof(ulong), Enum.GetUnderlyingType(typeof(Wide)));
        Assert.Equal(99, (int)Department.Jsmith);
    }

    [Fact]
    public void A_value_is_encoded_into_whatever_is_given()
    {
        byte[] expected = Sample.Encode();
        byte[] room = new byte[expected.Length + 5];
        ArrayBufferWriter<byte> output = new();

        Assert.Equal(expected.Length, Sample.Encode(room));
        Assert.Equal(expected, room[..expected.Length]);
        Assert.Equal(expected.Length, Sample.Encode(output));
        Assert.Equal(expected, output.WrittenSpan.ToArray());
        Assert.Equal(Sample, Customer.Decode(new ReadOnlySequence<byte>(expected)));
    }

    [Fact]
    public void The_schema_is_there_as_text_and_read()
    {
        Assert.Contains("type Department enum {", CompanySchema.Text, StringComparison.Ordinal);
        Assert.Equal("Person", CompanySchema.Schema.Types[^1].Name);
        Assert.Same(CompanySchema.Schema, CompanySchema.Schema);
    }

    [Fact]
    public void Lists_longer_than_a_chunk_are_read_and_written()
    {
        Numbers numbers = NoNumbers;
        numbers.S = [.. Enumerable.Range(0, 5_000).Select(static i => new Header { Id = (ulong)i, At = new() { X = i, Y = -i }, Hash = BitConverter.GetBytes(i), Size = 1, Sign = -1, Kind = 2 })];
        numbers.N = [.. Enumerable.Range(0, 70_000).Select(static i => (Id)(ulong)i)];
        byte[] message = numbers.Encode();

        Assert.Equal(numbers, Numbers.Decode(message));
        Assert.Equal(numbers, Numbers.Decode(Segment.Of(message, 1_000)));
    }

    private static Numbers NoNumbers => new()
    {
        A = [],
        B = [],
        C = [],
        D = [],
        E = [],
        F = [],
        G = [],
        H = [],
        I = [],
        J = [],
        K = [],
        L = [],
        M = [],
        N = [],
        O = [],
        P = [1, 2, 3],
        Q = [true, false],
        R = [1, 2],
        S = [],
        T = [Point, Point, Point],
        U = [],
        V = [],
    };

    private static Point Point => new() { X = 1, Y = 2 };
}
