using Fidelity.BareWire.Schemas;

namespace Fidelity.BareWire.Tests.Schemas;

/// <summary>The grammar of 2020, and the way from it to the present one.</summary>
public class UpgradeTests
{
    private static readonly SchemaOptions Legacy = new(SchemaGrammar.Legacy2020);

    private const string Old = """
        # Of the company

        type PublicKey data<128>
        type Time string # ISO 8601

        enum Department {
          ACCOUNTING
          ADMINISTRATION

          # Reserved for the CEO
          JSMITH = 99
        }

        type Customer {
          name: string
          address: Address
          orders: []{
            orderId: i64 # unique
            quantity: i32
          }
          metadata: map[string]data
        }

        type Person (Customer | TerminatedEmployee = 4)

        type TerminatedEmployee void

        # Where
        type Address {
          lines: [4]string
          department: optional<Department>
        }

        """;

    private const string Present = """
        # Of the company

        type PublicKey data[128]
        type Time str # ISO 8601

        type Department enum {
          ACCOUNTING
          ADMINISTRATION

          # Reserved for the CEO
          JSMITH = 99
        }

        # Where
        type Address struct {
          lines: list<str>[4]
          department: optional<Department>
        }

        type Customer struct {
          name: str
          address: Address
          orders: list<struct {
            orderId: i64 # unique
            quantity: i32
          }>
          metadata: map<str><data>
        }

        type TerminatedEmployee void

        type Person union {Customer | TerminatedEmployee = 4}

        """;

    [Fact]
    public void A_schema_of_2020_becomes_a_present_one() => Assert.Equal(Present, SchemaUpgrade.Upgrade(Old));

    [Fact]
    public void Both_texts_are_the_same_schema() =>
        Assert.True(SchemaEquality.AreEqual(BareSchema.ParseOrThrow(Old, Legacy), BareSchema.ParseOrThrow(Present)));

    [Fact]
    public void A_present_schema_stays_as_it_is() => Assert.Equal(Present, SchemaUpgrade.Upgrade(Present));

    [Fact]
    public void Types_that_were_used_too_early_move_up_and_the_head_of_the_file_stays() =>
        Assert.Equal(
            "# Head\n\ntype C u8\n\ntype B C\n\n# of A\ntype A B\n",
            SchemaUpgrade.Upgrade("# Head\n\n# of A\ntype A B\ntype B C\ntype C u8"));

    [Theory]
    [InlineData("type A [][][2]string", "list<list<list<str>[2]>>")]
    [InlineData("type A map[u8]map[string][]data<4>", "map<u8><map<str><list<data[4]>>>")]
    [InlineData("type A optional<[]u8>", "optional<list<u8>>")]
    [InlineData("type A map<u8><list<str>>", "map<u8><list<str>>")]
    public void Old_types_have_present_names(string text, string expected) =>
        Assert.Equal(expected, BareSchema.ParseOrThrow(text, Legacy).Types[0].Type.ToString());

    [Fact]
    public void A_recursive_type_has_no_upgrade()
    {
        SchemaException thrown = Assert.Throws<SchemaException>(() => SchemaUpgrade.Upgrade("type A {b: B}\ntype B {a: optional<A>}"));

        Assert.Equal(SchemaDiagnosticCatalog.RecursiveType.Id, Assert.Single(thrown.Diagnostics).Id);
    }

    [Fact]
    public void An_enum_with_a_width_has_no_upgrade() =>
        MarkedSource.Read("enum A «u8» {B C}").AssertFaults(Legacy, SchemaDiagnosticCatalog.EnumWithWidth);

    [Fact]
    public void Faults_of_an_old_schema_are_found_in_their_places() =>
        MarkedSource.Read("type A (u8 | «u8»)\nenum B {C «C»}\ntype D []«void»\ntype E map[«[]u8»]u8\ntype F data<«0»>\ntype G «{}»\ntype H «()»\ntype I [4«{»a: u8}")
            .AssertFaults(
                Legacy,
                SchemaDiagnosticCatalog.DuplicateUnionType,
                SchemaDiagnosticCatalog.DuplicateEnumName,
                SchemaDiagnosticCatalog.VoidOutsideUnion,
                SchemaDiagnosticCatalog.InvalidMapKey,
                SchemaDiagnosticCatalog.ZeroLength,
                SchemaDiagnosticCatalog.EmptyStruct,
                SchemaDiagnosticCatalog.EmptyUnion,
                SchemaDiagnosticCatalog.UnexpectedToken);

    [Fact]
    public void A_whole_old_schema_is_reported_as_such_where_a_present_one_is_read()
    {
        IReadOnlyList<SchemaDiagnostic> faults = BareSchema.Parse(Old).Diagnostics;

        Assert.Equal(
            [(SchemaDiagnosticCatalog.LegacySyntax.Id, 11), (SchemaDiagnosticCatalog.UsedBeforeDefinition.Id, 2)],
            faults.GroupBy(fault => fault.Id).Select(group => (group.Key, group.Count())));
    }
}
