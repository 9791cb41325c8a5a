using Fidelity.BareWire.Schemas;

namespace Fidelity.BareWire.Tests.Schemas;

public class DraftExampleTests
{
    public static TheoryData<string> Examples => [DraftExamples.Company, DraftExamples.LinkedList, DraftExamples.BinaryTree, DraftExamples.Json, DraftExamples.Graph, DraftExamples.Versions];

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_examples_of_the_draft_are_schemas(string text) =>
        Assert.Empty(BareSchema.Parse(text).Diagnostics);

    [Theory]
    [MemberData(nameof(Examples))]
    public void They_keep_the_rules_of_later_drafts_too(string text) =>
        Assert.Empty(BareSchema.Parse(text, new SchemaOptions(draft: BareDraft.Draft14)).Diagnostics);

    [Fact]
    public void The_company_has_the_tags_and_values_that_the_draft_encodes()
    {
        BareSchema schema = BareSchema.ParseOrThrow(DraftExamples.Company);

        EnumType department = Assert.IsType<EnumType>(schema.Find("Department")!.Type);
        UnionType person = Assert.IsType<UnionType>(schema.Find("Person")!.Type);
        Assert.Equal(
            [("ACCOUNTING", 0UL, false), ("ADMINISTRATION", 1UL, false), ("CUSTOMER_SERVICE", 2UL, false), ("DEVELOPMENT", 3UL, false), ("JSMITH", 99UL, true)],
            department.Members.Select(member => (member.Name, member.Value, member.IsExplicit)));
        Assert.Equal([("Customer", 0UL), ("Employee", 1UL), ("TerminatedEmployee", 2UL)], person.Members.Select(member => (member.Type.ToString(), member.Tag)));
    }

    [Fact]
    public void The_company_has_the_types_that_are_written()
    {
        BareSchema schema = BareSchema.ParseOrThrow(DraftExamples.Company);

        StructType customer = Assert.IsType<StructType>(schema.Find("Customer")!.Type);
        Assert.Equal(["PublicKey", "Time", "Department", "Address", "Customer", "Employee", "TerminatedEmployee", "Person"], schema.Types.Select(type => type.Name));
        Assert.Equal("data[128]", schema.Find("PublicKey")!.Type.ToString());
        Assert.Equal("list<str>[4]", schema.Find("Address")!.Type.ToString());
        Assert.Equal(
            [("name", "str"), ("email", "str"), ("address", "Address"), ("orders", "list<struct {…}>"), ("metadata", "map<str><data>")],
            customer.Fields.Select(field => (field.Name, field.Type.ToString())));
        Assert.True(schema.Find("TerminatedEmployee")!.Type.IsVoid);
        Assert.Null(schema.Find("Nobody"));
    }
}
