using Fidelity.BareWire.Schemas;

namespace Fidelity.BareWire.Tests.Schemas;

/// <summary>What later drafts demand and allow.</summary>
public class DraftOptionTests
{
    [Theory]
    [InlineData("type A enum {B = 1 C = «0» D = 2}")]
    [InlineData("type A union {u8 = 9 | u16 = «3» | u32}")]
    public void Numbers_ascend_from_draft_12_on(string marked)
    {
        MarkedSource source = MarkedSource.Read(marked);

        Assert.NotNull(BareSchema.Parse(source.Text).Schema);
        foreach (BareDraft draft in new[] { BareDraft.Draft12, BareDraft.Draft13, BareDraft.Draft14 })
        {
            source.AssertFaults(new SchemaOptions(draft: draft), SchemaDiagnosticCatalog.NotAscending);
        }
    }

    [Theory]
    [InlineData("type A map<«data»><u8>")]
    [InlineData("type A map<«data[16]»><u8>")]
    [InlineData("type K data[16] type A map<«K»><u8>")]
    public void Data_is_a_key_from_draft_13_on(string marked)
    {
        MarkedSource source = MarkedSource.Read(marked);

        source.AssertFaults(new SchemaOptions(draft: BareDraft.Draft11), SchemaDiagnosticCatalog.InvalidMapKey);
        source.AssertFaults(new SchemaOptions(draft: BareDraft.Draft12), SchemaDiagnosticCatalog.InvalidMapKey);
        Assert.NotNull(BareSchema.Parse(source.Text, new SchemaOptions(draft: BareDraft.Draft13)).Schema);
        Assert.NotNull(BareSchema.Parse(source.Text, new SchemaOptions(draft: BareDraft.Draft14)).Schema);
    }

    [Theory]
    [InlineData("camelCase", true, true)]
    [InlineData("camelCASE", true, true)]
    [InlineData("lower", true, true)]
    [InlineData("Upper", true, false)]
    [InlineData("line1", false, true)]
    [InlineData("u8Array", false, true)]
    [InlineData("snake_case", false, true)]
    [InlineData("snake__case_2_", false, true)]
    [InlineData("mixed_Case", false, false)]
    [InlineData("Upper_case", false, false)]
    [InlineData("_leading", false, false)]
    public void Names_of_fields_depend_on_the_draft(string name, bool inDraft13, bool inDraft14)
    {
        string text = $"type A struct {{{name}: u8}}";

        Assert.Equal(inDraft13, BareSchema.Parse(text, new SchemaOptions(draft: BareDraft.Draft11)).Schema is not null);
        Assert.Equal(inDraft13, BareSchema.Parse(text, new SchemaOptions(draft: BareDraft.Draft13)).Schema is not null);
        Assert.Equal(inDraft14, BareSchema.Parse(text, new SchemaOptions(draft: BareDraft.Draft14)).Schema is not null);
    }
}
