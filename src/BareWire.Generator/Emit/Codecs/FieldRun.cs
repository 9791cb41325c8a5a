namespace Fidelity.BareWire.Generator.Emit;

/// <summary>Adjacent fields of fixed size, for which one check of the bytes that are left is enough.</summary>
internal sealed class FieldRun
{
    /// <summary>The most bytes that generated code takes from the reader or the writer at once.</summary>
    public const int Largest = 4096;

    private readonly List<Property> _fields = [];

    /// <summary>The fields.</summary>
    public IReadOnlyList<Property> Fields => _fields;

    /// <summary>The bytes of all fields.</summary>
    public int Size { get; private set; }

    /// <summary>The bytes of one field, or null if it cannot be in a run.</summary>
    public static int? SizeOf(MappedType type) => type is ScalarMapping { Kind: PrimitiveKind.Bool } ? 1 : type.PlainSize;

    /// <summary>Divides the fields of a struct: those that stand alone are in a run of their own.</summary>
    public static IReadOnlyList<FieldRun> Divide(IReadOnlyList<Property> properties)
    {
        List<FieldRun> runs = [];
        bool isOpen = false;
        foreach (Property property in properties)
        {
            int? size = SizeOf(property.Type);
            if (!isOpen || size is null || runs[runs.Count - 1].Size + size > Largest)
            {
                runs.Add(new FieldRun());
            }

            isOpen = size is not null;
            FieldRun run = runs[runs.Count - 1];
            run._fields.Add(property);
            run.Size += size ?? 0;
        }

        return runs;
    }
}
