namespace Fidelity.BareWire.Schemas;

internal sealed partial class SchemaBinder
{
    /// <summary>The type that is written, or null if it is faulty so that nothing can be said of it.</summary>
    private BareType? Bind(TypeSyntax type) => type switch
    {
        NamedTypeSyntax named => BindName(named),
        DataTypeSyntax data => BindData(data),
        OptionalTypeSyntax optional => BindValue(optional.Element, "An optional value") is { } element ? new OptionalType(element, optional.Span) : null,
        ListTypeSyntax list => BindList(list),
        MapTypeSyntax map => BindMap(map),
        BlockTypeSyntax { Kind: BlockKind.Enum } block => BindEnum(block),
        BlockTypeSyntax { Kind: BlockKind.Union } block => BindUnion(block),
        BlockTypeSyntax block => BindStruct(block),
        _ => throw new ArgumentException($"There is no such syntax of a type as {type.GetType().Name}.", nameof(type)),
    };

    private DataType? BindData(DataTypeSyntax data)
    {
        ulong? length = null;
        return BindLength(data.Length, "data", ref length) ? new DataType(length, data.Span) : null;
    }

    private ListType? BindList(ListTypeSyntax list)
    {
        ulong? length = null;
        BareType? element = BindValue(list.Element, "A list's value");
        return BindLength(list.Length, "a list", ref length) && element is not null ? new ListType(element, length, list.Span) : null;
    }

    private bool BindLength(SchemaToken? token, string owner, ref ulong? length)
    {
        if (token is null)
        {
            return true;
        }

        length = Number(token);
        if (length == 0)
        {
            diagnostics.Report(
                SchemaDiagnosticCatalog.ZeroLength,
                token.Span,
                $"The fixed length of {owner} is at least 1, found 0. Leave the length out, or what it belongs to.");
        }

        return length > 0;
    }

    private MapType? BindMap(MapTypeSyntax map)
    {
        BareType? key = Bind(map.Key);
        BareType? value = BindValue(map.Value, "A map's value");
        if (key is not null && !IsKey(key))
        {
            string data = options.Draft < BareDraft.Draft13 && key.Underlying is DataType ? " (data is, from draft 13 on)" : "";
            diagnostics.Report(
                SchemaDiagnosticCatalog.InvalidMapKey,
                key.Span,
                $"Expected a map's key of an integer type, bool, str or an enum, found {Described(key)}, whose values are not keys{data}.");
        }

        return key is null || value is null ? null : new MapType(key, value, map.Span);
    }

    private bool IsKey(BareType type) => type.Underlying switch
    {
        PrimitiveType primitive => primitive.Kind is not (PrimitiveKind.F32 or PrimitiveKind.F64 or PrimitiveKind.Void),
        EnumType => true,
        DataType => options.Draft >= BareDraft.Draft13,
        _ => false,
    };

    /// <summary>Binds a type that must not be void.</summary>
    private BareType? BindValue(TypeSyntax syntax, string role)
    {
        BareType? type = Bind(syntax);
        if (type is { IsVoid: true })
        {
            diagnostics.Report(
                SchemaDiagnosticCatalog.VoidOutsideUnion,
                type.Span,
                $"{role} cannot be {Described(type)}: void is only for members of unions.");
        }

        return type;
    }

    private static string Described(BareType type) => type is UserType ? $"'{type}', which is {type.Underlying}" : $"'{type}'";
}
