namespace Fidelity.BareWire.Schemas;

/// <summary>Every kind of fault that a schema can have. An id, once given, keeps its meaning.</summary>
public static class SchemaDiagnosticCatalog
{
    /// <summary>Another token was expected here.</summary>
    public static SchemaDiagnosticDescriptor UnexpectedToken { get; } = new("BARE0001", "Another token is expected");

    /// <summary>A character that no token of the language has.</summary>
    public static SchemaDiagnosticDescriptor UnexpectedCharacter { get; } = new("BARE0002", "The character has no place in a schema");

    /// <summary>Two definitions, fields or enum values touch.</summary>
    public static SchemaDiagnosticDescriptor MissingWhitespace { get; } = new("BARE0003", "White space is missing");

    /// <summary>Types are nested deeper than is read.</summary>
    public static SchemaDiagnosticDescriptor NestedTooDeep { get; } = new("BARE0004", "Types are nested too deep");

    /// <summary>The text is longer than is read.</summary>
    public static SchemaDiagnosticDescriptor TextTooLong { get; } = new("BARE0005", "The schema is too long");

    /// <summary>More faults than are reported.</summary>
    public static SchemaDiagnosticDescriptor TooManyFaults { get; } = new("BARE0006", "The schema has more faults than are shown");

    /// <summary>No type is defined.</summary>
    public static SchemaDiagnosticDescriptor EmptySchema { get; } = new("BARE0007", "The schema defines no type");

    /// <summary>The grammar of 2020 where the present one is read.</summary>
    public static SchemaDiagnosticDescriptor LegacySyntax { get; } = new("BARE0008", "The syntax is that of 2020");

    /// <summary>An integer above the largest u64.</summary>
    public static SchemaDiagnosticDescriptor IntegerTooLarge { get; } = new("BARE0009", "The integer does not fit in 64 bits");

    /// <summary>A name of a type that is not upper camel case.</summary>
    public static SchemaDiagnosticDescriptor TypeNameForm { get; } = new("BARE0101", "The name cannot be a type's");

    /// <summary>A name of an enum's value that is not upper case.</summary>
    public static SchemaDiagnosticDescriptor EnumValueNameForm { get; } = new("BARE0102", "The name cannot be an enum value's");

    /// <summary>A name of a field that the draft in use does not allow.</summary>
    public static SchemaDiagnosticDescriptor FieldNameForm { get; } = new("BARE0103", "The name cannot be a field's");

    /// <summary>No type has that name.</summary>
    public static SchemaDiagnosticDescriptor UndefinedType { get; } = new("BARE0104", "The type is not defined");

    /// <summary>A type is used above its definition.</summary>
    public static SchemaDiagnosticDescriptor UsedBeforeDefinition { get; } = new("BARE0105", "The type is used before its definition");

    /// <summary>A type contains itself.</summary>
    public static SchemaDiagnosticDescriptor RecursiveType { get; } = new("BARE0106", "The type is recursive");

    /// <summary>Two types have one name.</summary>
    public static SchemaDiagnosticDescriptor DuplicateType { get; } = new("BARE0107", "The type is defined twice");

    /// <summary>Void outside a union.</summary>
    public static SchemaDiagnosticDescriptor VoidOutsideUnion { get; } = new("BARE0201", "Void is only for members of unions");

    /// <summary>A map's key of a type that keys cannot have.</summary>
    public static SchemaDiagnosticDescriptor InvalidMapKey { get; } = new("BARE0202", "The type cannot be a map's key");

    /// <summary>A fixed length of zero.</summary>
    public static SchemaDiagnosticDescriptor ZeroLength { get; } = new("BARE0203", "A fixed length is at least 1");

    /// <summary>An enum without values.</summary>
    public static SchemaDiagnosticDescriptor EmptyEnum { get; } = new("BARE0204", "The enum has no values");

    /// <summary>Two values of an enum have one name.</summary>
    public static SchemaDiagnosticDescriptor DuplicateEnumName { get; } = new("BARE0205", "The enum has the name twice");

    /// <summary>Two names of an enum have one value.</summary>
    public static SchemaDiagnosticDescriptor DuplicateEnumValue { get; } = new("BARE0206", "The enum has the value twice");

    /// <summary>A union without types.</summary>
    public static SchemaDiagnosticDescriptor EmptyUnion { get; } = new("BARE0207", "The union has no types");

    /// <summary>A union has a type twice.</summary>
    public static SchemaDiagnosticDescriptor DuplicateUnionType { get; } = new("BARE0208", "The union has the type twice");

    /// <summary>Two types of a union have one tag.</summary>
    public static SchemaDiagnosticDescriptor DuplicateUnionTag { get; } = new("BARE0209", "The union has the tag twice");

    /// <summary>A struct without fields.</summary>
    public static SchemaDiagnosticDescriptor EmptyStruct { get; } = new("BARE0210", "The struct has no fields");

    /// <summary>Two fields of a struct have one name.</summary>
    public static SchemaDiagnosticDescriptor DuplicateField { get; } = new("BARE0211", "The struct has the field twice");

    /// <summary>Automatic numbering would go past the largest u64.</summary>
    public static SchemaDiagnosticDescriptor NumberingOverflow { get; } = new("BARE0212", "The next number does not fit in 64 bits");

    /// <summary>Values of an enum or tags of a union that do not ascend, as drafts from 12 on demand.</summary>
    public static SchemaDiagnosticDescriptor NotAscending { get; } = new("BARE0213", "Numbers must ascend");

    /// <summary>An enum of the grammar of 2020 with a width, which the present encoding does not have.</summary>
    public static SchemaDiagnosticDescriptor EnumWithWidth { get; } = new("BARE0301", "Enums have no width");

    /// <summary>All of them, in the order of their ids.</summary>
    public static IReadOnlyList<SchemaDiagnosticDescriptor> All { get; } =
    [
        UnexpectedToken,
        UnexpectedCharacter,
        MissingWhitespace,
        NestedTooDeep,
        TextTooLong,
        TooManyFaults,
        EmptySchema,
        LegacySyntax,
        IntegerTooLarge,
        TypeNameForm,
        EnumValueNameForm,
        FieldNameForm,
        UndefinedType,
        UsedBeforeDefinition,
        RecursiveType,
        DuplicateType,
        VoidOutsideUnion,
        InvalidMapKey,
        ZeroLength,
        EmptyEnum,
        DuplicateEnumName,
        DuplicateEnumValue,
        EmptyUnion,
        DuplicateUnionType,
        DuplicateUnionTag,
        EmptyStruct,
        DuplicateField,
        NumberingOverflow,
        NotAscending,
        EnumWithWidth,
    ];
}
