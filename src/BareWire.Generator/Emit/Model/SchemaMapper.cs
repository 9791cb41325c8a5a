namespace Fidelity.BareWire.Generator.Emit;

/// <summary>
/// Finds the declarations that a schema becomes. Names are given in the order of the schema, so the same schema always
/// becomes the same C#.
/// </summary>
internal sealed class SchemaMapper
{
    private readonly Dictionary<BareTypeDefinition, DeclaredMapping> _users = [];
    private readonly List<Renaming> _renamings = [];
    private readonly NameScope _global;
    private readonly string _qualifier;
    private readonly string _schemaAccess;
    private readonly string _schemaClass;

    private SchemaMapper(BareSchema schema, CSharpOptions options)
    {
        _global = new NameScope(schema.Types.Select(static type => type.Name));
        _schemaClass = _global.Claim(options.SchemaClass);
        _qualifier = options.TargetNamespace.Length == 0
            ? "global::"
            : $"global::{Identifier.EscapeNamespace(options.TargetNamespace)}.";
        _schemaAccess = _qualifier + _schemaClass + ".Schema";
    }

    public static SchemaModel Map(BareSchema schema, CSharpOptions options)
    {
        SchemaMapper mapper = new(schema, options);
        List<Declaration> declarations = [];
        for (int i = 0; i < schema.Types.Count; i++)
        {
            BareTypeDefinition type = schema.Types[i];
            string name = mapper.NameOf(type);
            string access = FormattableString.Invariant($"{mapper._schemaAccess}.Types[{i}]");
            Place place = new(declarations, mapper._qualifier, mapper._global, "", type.Name, access, access + ".Type");
            DeclaredMapping mapping = mapper.Declare(place, name, type.Type, type.Documentation);
            mapper._users.Add(type, mapping);
        }

        return new SchemaModel(mapper._schemaClass, declarations, mapper._renamings);
    }

    /// <summary>The name of a user-defined type in C#: its own, unless C# forbids that because a member has it.</summary>
    private string NameOf(BareTypeDefinition type)
    {
        IReadOnlyList<string> members = type.Type switch
        {
            EnumType => [],
            StructType => ReservedNames.OfAll,
            UnionType => ReservedNames.OfUnions,
            _ => ReservedNames.OfAliases,
        };
        return members.Contains(type.Name) ? Note(type.Name, type.Name, _global.Claim(type.Name + "Type"), type.NameSpan) : type.Name;
    }

    /// <summary>Maps a type as it is used; what has no name gets one in the place's declaration.</summary>
    private MappedType Use(Place place, BareType type, string? documentation) => type switch
    {
        UserType user => _users[user.Definition],
        PrimitiveType { Kind: PrimitiveKind.Str } => new TextMapping(type),
        PrimitiveType { Kind: PrimitiveKind.Void } => new VoidMapping(type),
        PrimitiveType { Kind: PrimitiveKind.UInt or PrimitiveKind.Int or PrimitiveKind.Bool } primitive => ScalarMapping.Of(primitive),
        PrimitiveType primitive => NumberMapping.Of(primitive),
        DataType data => new DataMapping(data),
        OptionalType optional => new OptionalMapping(optional, UseOnce(place.Optional(), optional.Element, documentation)),
        ListType list => new ListMapping(list, Use(place.Element(), list.Element, documentation)),
        MapType map => new MapMapping(map, UseAsKey(place.Key(), map.Key, documentation), Use(place.Value(), map.Value, documentation)),
        _ => DeclareNested(place, type, documentation),
    };

    /// <summary>Maps what is optional: an optional in an optional becomes a type of its own, because C# has no T??.</summary>
    private MappedType UseOnce(Place place, BareType type, string? documentation) => type is OptionalType
        ? DeclareNested(place, type, documentation)
        : Use(place, type, documentation);

    /// <summary>Maps a key: bytes become a type of their own, because arrays are not equal by what they hold.</summary>
    private MappedType UseAsKey(Place place, BareType type, string? documentation) => type is DataType
        ? DeclareNested(place, type, documentation)
        : Use(place, type, documentation);

    private DeclaredMapping DeclareNested(Place place, BareType type, string? documentation) =>
        Declare(place, place.Scope.Claim(place.Stem.Length == 0 ? "Content" : place.Stem, "Type"), type, documentation);

    private DeclaredMapping Declare(Place place, string name, BareType type, string? documentation)
    {
        switch (type)
        {
            case EnumType enumType:
                string codec = place.Scope.Claim(name + "Codec");
                NameScope members = new([]);
                EnumCase[] cases = [.. enumType.Members.Select(member =>
                    new EnumCase(Claim(members, member.Name, Identifier.Pascal(member.Name, isConstant: true), member.Span), member))];
                EnumDeclaration newEnum = new(name, codec, cases, place, enumType, documentation);
                place.Siblings.Add(newEnum);
                return new DeclaredMapping(newEnum);
            case StructType structType:
                StructDeclaration newStruct = new(name, place, structType, documentation);
                place.Siblings.Add(newStruct);
                AddProperties(newStruct, structType, place);
                return new DeclaredMapping(newStruct);
            case UnionType unionType:
                UnionDeclaration newUnion = new(name, place, unionType, documentation);
                place.Siblings.Add(newUnion);
                AddCases(newUnion, unionType, place);
                return new DeclaredMapping(newUnion);
            default:
                AliasDeclaration alias = new(name, place, type, documentation);
                place.Siblings.Add(alias);
                alias.Inner = Use(place.Inside(alias, ""), type, documentation: null);
                return new DeclaredMapping(alias);
        }
    }

    private void AddProperties(StructDeclaration declaration, StructType type, Place place)
    {
        string[] names = type.Fields.Select(field => Claim(declaration.Members, field.Name, Identifier.Pascal(field.Name), field.Span)).ToArray();
        for (int i = 0; i < names.Length; i++)
        {
            StructField field = type.Fields[i];
            Place at = place.Inside(declaration, names[i]).Field(field.Name, i);
            declaration.Properties.Add(new Property(names[i], field, at.Path, Use(at, field.Type, documentation: null)));
        }
    }

    private void AddCases(UnionDeclaration declaration, UnionType type, Place place)
    {
        NameScope names = new(["NoCase"]);
        for (int i = 0; i < type.Members.Count; i++)
        {
            UnionMember member = type.Members[i];
            string name = names.Claim(TypeWords.Of(member.Type), "Case");
            Place at = place.Inside(declaration, name).Case(i);
            declaration.Cases.Add(new UnionCase(name, member, at.Path, Use(at, member.Type, member.Documentation)));
        }
    }

    private string Claim(NameScope scope, string schemaName, string wanted, SourceSpan span) =>
        Note(schemaName, wanted, scope.Claim(wanted, "Value"), span);

    private string Note(string schemaName, string wanted, string given, SourceSpan span)
    {
        if (given != wanted)
        {
            _renamings.Add(new Renaming(schemaName, wanted, given, span));
        }

        return given;
    }
}
