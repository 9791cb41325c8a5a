using Fidelity.BareWire.Schemas;
using Fidelity.BareWire.Tests.Derived.Types;

namespace Fidelity.BareWire.Tests.Derived;

/// <summary>Which type of a schema each C# type becomes, and that values survive.</summary>
public sealed class MappingTests
{
    private const string Expected = """
        type Level enum { LOW HIGH = 7 VERY_HIGH = 300 }
        type Point struct { x: i32 y: i32 }
        type Keyed struct { key: data[16] kind: u8 at: Point }
        type Everything struct {
          u8: u8 u16: u16 u32: u32 u64: u64 i8: i8 i16: i16 i32: i32 i64: i64 f32: f32 f64: f64 flag: bool secondFlag: bool
          text: str data: data fourBytes: data[4] memory: data readOnlyMemory: data[3] guid: data[16]
          variableU64: uint variableI64: int level: Level maybeNumber: optional<i32> maybeText: optional<str> maybeLevel: optional<Level>
          numbers: list<i32> flags: list<bool> texts: list<optional<str>> levels: list<Level> maybeGuids: optional<list<data[16]>> shorts: list<i16>
          pairs: list<list<i32>>[2] blobs: list<optional<data>> points: map<i32><Point> byGuid: map<data[16]><list<Level>> byLevel: map<Level><optional<bool>>
          point: Point maybePoint: optional<Point> pointList: list<Point> morePoints: list<Point> keyedList: list<Keyed> maybeKeyed: optional<Keyed>
          variablePair: list<uint>[2]
        }
        """;

    private static Everything Value => new()
    {
        U8 = 1,
        F64 = -0.5,
        Flag = true,
        Text = "text",
        Data = [1, 2],
        FourBytes = [1, 2, 3, 4],
        Memory = new byte[] { 9 },
        Guid = Guid.Parse("00112233-4455-6677-8899-aabbccddeeff"),
        VariableU64 = ulong.MaxValue,
        VariableI64 = long.MinValue,
        Level = Level.VeryHigh,
        MaybeNumber = 5,
        MaybeLevel = Level.High,
        Numbers = [1, -1],
        Flags = [true, false],
        Texts = ["a", null, ""],
        Levels = [Level.High, Level.Low],
        MaybeGuids = [Guid.Empty],
        Shorts = new List<short> { 3, -4 },
        Pairs = [[1], [2, 3]],
        Blobs = [null, [7]],
        Points = new() { [-3] = new Point(1, 2) },
        ByGuid = new Dictionary<Guid, List<Level>> { [Guid.Empty] = [Level.High] },
        ByLevel = new() { [Level.High] = null, [Level.Low] = true },
        MaybePoint = new Point(3, 4),
        PointList = [new(5, 6)],
        MorePoints = [new(7, 8), new(9, 10)],
        KeyedList = [new Keyed(Guid.Empty, 1, default)],
        VariablePair = [1, 128],
        Ignored = DateTime.UnixEpoch,
    };

    [Fact]
    public void Every_type_has_its_counterpart()
    {
        SchemaOptions options = new(draft: BareDraft.Draft14);

        Assert.True(SchemaEquality.AreEqual(
            BareSchema.ParseOrThrow(Expected, options), BareSchema.ParseOrThrow(Everything.BareSchemaText, options)), Everything.BareSchemaText);
    }

    [Fact]
    public void Every_value_survives()
    {
        Everything value = Value;

        Everything decoded = Everything.Decode(value.Encode());

        Assert.Equal(default, decoded.Ignored);
        decoded.Ignored = value.Ignored;
        Assert.Equivalent(value, decoded, strict: true);
    }

    [Fact]
    public void Documentation_becomes_comments()
    {
        BareSchema schema = BareSchema.ParseOrThrow(Person.BareSchemaText);

        Assert.Equal("Anyone in the company's files.", schema.Find("Person")!.Documentation);
        Assert.Equal("As on the invoice.", ((StructType)schema.Find("Customer")!.Type).Fields[0].Documentation);
        Assert.Equal("Reserved for the CEO", ((EnumType)schema.Find("Department")!.Type).Members[^1].Documentation);
        Assert.Null(((StructType)schema.Find("Employee")!.Type).Fields[0].Documentation);
    }

    [Fact]
    public void A_Guid_is_encoded_in_the_order_of_its_text() => Assert.StartsWith(
        "00112233445566778899aabbccddeeff",
        Hex.Of(new Keyed(Guid.Parse("00112233-4455-6677-8899-aabbccddeeff"), 1, default).Encode()),
        StringComparison.Ordinal);

    [Fact]
    public void Constructors_and_initializers_set_what_they_can()
    {
        Constructed value = new(7, "seven", "note") { IsRequired = true };
        value.Change(9);

        Constructed decoded = Constructed.Decode(value.Encode());

        Assert.Equal((7, "seven", true, 9, "none"), (decoded.Id, decoded.Name, decoded.IsRequired, decoded.Inner, decoded.Note));
        Assert.Equal("type Constructed struct {\n  id: i32\n  name: str\n  isRequired: bool\n  inner: i32\n}", Tail(Constructed.BareSchemaText));
    }

    [Fact]
    public void Inherited_members_come_first_and_those_overridden_are_where_they_were()
    {
        Inherits decoded = Inherits.Decode(new Inherits(1, "a") { Kind = 8 }.Encode());

        Assert.Equal((1, "a", 8), (decoded.Id, decoded.Name, decoded.Kind));
        Assert.EndsWith("type Inherits struct {\n  id: i32\n  kind: u8\n  name: str\n}", Tail(Inherits.BareSchemaText), StringComparison.Ordinal);
    }

    [Fact]
    public void Members_may_be_named_as_keywords_or_methods_of_codecs()
    {
        Rights value = new(true, false, [1], [2], "c");

        Assert.Equivalent(value, Rights.Decode(value.Encode()));
        Assert.Contains("klass: str", Rights.BareSchemaText, StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_that_attributes_ask_for_is_that_of_the_wire() =>
        Assert.Equal("0200000001000000", Hex.Of(new Reordered { First = 1, Second = 2 }.Encode()));

    [Fact]
    public void Any_list_is_encoded_as_an_array_would_be()
    {
        Everything array = Value;
        Everything list = Value;
        Everything queue = Value;
        array.Shorts = [1, 2, 3];
        list.Shorts = new List<short> { 1, 2, 3 };
        queue.Shorts = new System.Collections.ObjectModel.ReadOnlyCollection<short>([1, 2, 3]);

        Assert.Equal(array.Encode(), list.Encode());
        Assert.Equal(array.Encode(), queue.Encode());
    }

    private static string Tail(string schema)
    {
        string text = string.Join('\n', schema.Split('\n').Where(static line => !line.TrimStart().StartsWith('#')));
        return text.Trim();
    }
}
