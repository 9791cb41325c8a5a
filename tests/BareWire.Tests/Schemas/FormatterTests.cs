using Fidelity.BareWire.Schemas;

namespace Fidelity.BareWire.Tests.Schemas;

public class FormatterTests
{
    private const string Untidy = """

        # License
        # of two lines


        # About A
        type   A   struct{a:u8 # the a
          # the b

          # really the b
          b: list< # within
             u8> [ 004 ] # behind b


          c: union { u8 | u16 = 09 | # sixteen
           # thirty-two
           u32
           | # before the type
           u64
           |
           # after the last
           }
           # end of a

           # very end
        } # after A
        type B union { A | u8 | str }
        type C optional<union { A | u8 | str | data | list<u8> | list<u16> | list<u32> | list<u64> | i8 }>

        type D map<enum { A B = 4 }><struct{ x: optional<union{u8}> }>



        # bye

        """;

    private const string Tidy = """
        # License
        # of two lines

        # About A
        type A struct {
          a: u8 # the a
          # the b

          # really the b
          # within
          b: list<u8>[4] # behind b

          c: union {
            | u8
            | u16 = 9 # sixteen
            # thirty-two
            | u32
            # before the type
            | u64
            # after the last
          }
          # end of a

          # very end
        } # after A
        type B union {A | u8 | str}
        type C optional<union {
          | A
          | u8
          | str
          | data
          | list<u8>
          | list<u16>
          | list<u32>
          | list<u64>
          | i8
        }>

        type D map<enum {
          A
          B = 4
        }><struct {
          x: optional<union {u8}>
        }>

        # bye

        """;

    [Fact]
    public void A_text_is_tidied_and_keeps_its_comments_and_groups() => Assert.Equal(Tidy, SchemaFormatter.Format(Untidy));

    [Fact]
    public void A_tidy_text_stays() => Assert.Equal(Tidy, SchemaFormatter.Format(Tidy));

    [Fact]
    public void The_draft_writes_tidily() => Assert.Equal(DraftExamples.Company, SchemaFormatter.Format(DraftExamples.Company));

    [Fact]
    public void Lines_end_with_LF_alone() =>
        Assert.Equal("# a\ntype A u8 # b\n\ntype B A\n", SchemaFormatter.Format("# a\r\ntype A u8 # b\r\n\r\n\r\ntype B A\r\n"));

    [Fact]
    public void A_union_is_wrapped_where_it_would_pass_80_characters()
    {
        string fitting = $"type A{new string('a', 63)} union {{u8}}\n";
        string longer = $"type A{new string('a', 64)} union {{u8}}\n";

        Assert.Equal(81, fitting.Length);
        Assert.Equal(fitting, SchemaFormatter.Format(fitting));
        Assert.Equal($"type A{new string('a', 64)} union {{\n  | u8\n}}\n", SchemaFormatter.Format(longer));
    }

    [Fact]
    public void A_schema_is_printed_with_its_documentation() => Assert.Equal(
        """
        type PublicKey data[128]

        # ISO 8601
        type Time str

        type Department enum {
          ACCOUNTING
          ADMINISTRATION
          CUSTOMER_SERVICE
          DEVELOPMENT
          # Reserved for the CEO
          JSMITH = 99
        }

        # street, city, state, country
        type Address list<str>[4]

        type Customer struct {
          name: str
          email: str
          address: Address
          orders: list<struct {
            orderId: i64
            quantity: i32
          }>
          metadata: map<str><data>
        }

        type Employee struct {
          name: str
          email: str
          address: Address
          department: Department
          hireDate: Time
          publicKey: optional<PublicKey>
          metadata: map<str><data>
        }

        type TerminatedEmployee void
        type Person union {Customer | Employee | TerminatedEmployee}

        """,
        SchemaFormatter.Format(BareSchema.ParseOrThrow(DraftExamples.Company)));

    [Fact]
    public void A_faulty_text_is_not_formatted()
    {
        SchemaException thrown = Assert.Throws<SchemaException>(() => SchemaFormatter.Format("type A Zz"));

        Assert.Equal("BARE0104", thrown.Diagnostics[0].Id);
    }
}
