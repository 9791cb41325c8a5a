using Fidelity.BareWire.Tests.Generated.Types;

namespace Fidelity.BareWire.Tests.Generated;

/// <summary>Each violation of the encoding, with the place that a generated type tells.</summary>
public sealed class DecodeFaultTests
{
    private const string Customer = "01 41 01 42 01 43 01 44 01 45 01 46 ";

    public static TheoryData<string, BareFormatReason, long, string> Faults => new()
    {
        { "", BareFormatReason.Truncated, 0, "Customer.name" },
        { "05 41", BareFormatReason.LengthBeyondInput, 0, "Customer.name" },
        { "01 ff", BareFormatReason.InvalidUtf8, 1, "Customer.name" },
        { "81 00", BareFormatReason.OverlongInteger, 0, "Customer.name" },
        { "ff ff ff ff ff ff ff ff ff 02", BareFormatReason.IntegerTooWide, 0, "Customer.name" },
        { Customer + "02 01 00 00 00 00 00 00 00 05 00 00 00", BareFormatReason.LengthBeyondInput, 12, "Customer.orders" },
        { Customer + "00 02 01 61 00 01 61 00", BareFormatReason.RepeatedKey, 17, "Customer.metadata[\"a\"]" },
        { Customer + "00 02 01 61 00 01 61 09", BareFormatReason.RepeatedKey, 17, "Customer.metadata[\"a\"]" },
        { Customer + "00 00 00", BareFormatReason.TrailingBytes, 14, "Customer" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_violation_is_told_with_offset_path_and_reason(string message, BareFormatReason reason, long offset, string path)
    {
        BareFormatException fault = Assert.Throws<BareFormatException>(() => Types.Customer.Decode(Hex.Bytes(message)));

        Assert.Equal((reason, offset, path), (fault.Reason, fault.Offset, fault.Path));
    }

    [Fact]
    public void A_bool_among_fields_of_fixed_size_is_checked()
    {
        byte[] message = new Gate { First = true, Count = 7, Second = false, Third = true, Rest = -1 }.Encode();
        message[5] = 2;

        BareFormatException fault = Assert.Throws<BareFormatException>(() => Gate.Decode(message));

        Assert.Equal((BareFormatReason.InvalidBool, 5L, "Gate.second"), (fault.Reason, fault.Offset, fault.Path));
        Assert.Equal(5, Assert.IsType<BareFormatException>(fault.InnerException).Offset);
    }

    [Fact]
    public void An_enum_without_such_a_value_is_refused()
    {
        BareFormatException fault = Assert.Throws<BareFormatException>(() => Bare.Decode<Level, LevelCodec>([7]));

        Assert.Equal((BareFormatReason.UnknownEnumValue, 0L, "Level"), (fault.Reason, fault.Offset, fault.Path));
    }

    [Fact]
    public void A_union_without_such_a_tag_is_refused()
    {
        BareFormatException fault = Assert.Throws<BareFormatException>(() => Person.Decode([3]));

        Assert.Equal((BareFormatReason.UnknownUnionTag, 0L, "Person"), (fault.Reason, fault.Offset, fault.Path));
    }

    [Fact]
    public void The_byte_before_an_optional_is_checked()
    {
        BareFormatException fault = Assert.Throws<BareFormatException>(() => Maybe.Decode([2]));

        Assert.Equal((BareFormatReason.InvalidOptional, 0L, "Maybe"), (fault.Reason, fault.Offset, fault.Path));
    }

    [Fact]
    public void The_limits_of_the_caller_are_kept()
    {
        byte[] titles = new Titles(["a", "b", "c"]).Encode();

        Assert.Equal(BareFormatReason.CountLimit, Reason(() => Titles.Decode(titles, new BareLimits { MaxCount = 2 })));
        Assert.Equal(BareFormatReason.ByteLimit, Reason(() => Titles.Decode(titles, new BareLimits { MaxBytes = 3 })));
        Assert.Equal(BareFormatReason.DepthLimit, Reason(() => Person.Decode(Hex.Bytes("00" + Customer + "01 00 00 00 00 00 00 00 00 00 00 00 00 00"), new BareLimits { MaxDepth = 2 })));
    }

    [Theory]
    [InlineData("80 80 80 80 08")]
    [InlineData("ff ff ff ff 07")]
    [InlineData("ff ff ff ff ff ff ff ff ff 01")]
    public void A_count_that_cannot_be_is_refused_before_anything_is_allocated(string count)
    {
        byte[] message = Hex.Bytes(Customer + count + new string('0', 100));
        Assert.Equal(BareFormatReason.LengthBeyondInput, Reason(() => Types.Customer.Decode(message)));

        long before = GC.GetAllocatedBytesForCurrentThread();
        Reason(() => Types.Customer.Decode(message));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
    }

    [Fact]
    public void Integers_with_a_name_are_hashed_with_a_secret()
    {
        const int Count = 200_000;
        BareWriter writer = BareWriter.Rent();
        writer.WriteUInt(Count);
        for (long i = 0; i < Count; i++)
        {
            writer.WriteU64((ulong)i * 4_294_967_297UL);
        }

        byte[] ids = writer.WrittenSpan.ToArray();
        writer.Dispose();
        Assert.Equal(Count, Distinct(ids));
    }

    private static int Distinct(byte[] ids)
    {
        BareReader reader = new(ids);
        HashSet<Id> found = [];
        for (int i = reader.ReadCount(8); i > 0; i--)
        {
            found.Add(Id.Read(ref reader));
        }

        Assert.InRange(found.Select(static id => id.GetHashCode()).Distinct().Count(), found.Count * 9 / 10, found.Count);
        return found.Count;
    }

    private static BareFormatReason Reason(Func<object> decode) => Assert.Throws<BareFormatException>(decode).Reason;
}
