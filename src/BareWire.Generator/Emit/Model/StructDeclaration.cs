namespace Fidelity.BareWire.Generator.Emit;

/// <summary>A struct of the schema: a sealed class.</summary>
internal sealed class StructDeclaration(string name, Place place, StructType source, string? documentation)
    : Declaration(name, place, source, documentation)
{
    private Tuple<int?>? _plainSize;

    public override NameScope Members { get; } = new([.. ReservedNames.OfAll, name]);

    public List<Property> Properties { get; } = [];

    /// <summary>Found out once: a schema can use a type so often that asking again at every use takes for ever.</summary>
    public override int? PlainSize => (_plainSize ??= Tuple.Create(MeasurePlain())).Item1;

    private int? MeasurePlain()
    {
        int sum = 0;
        foreach (Property property in Properties)
        {
            if (property.Type.PlainSize is not { } size || (sum += size) > FieldRun.Largest)
            {
                return null;
            }
        }

        return sum;
    }
}
