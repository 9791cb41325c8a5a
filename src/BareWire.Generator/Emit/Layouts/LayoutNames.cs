namespace Fidelity.BareWire.Generator.Emit;

/// <summary>The names of the structs that are the fixed layouts of a schema's declarations: <c>Customer</c> → <c>CustomerLayout</c>.</summary>
internal sealed class LayoutNames
{
    private const string Suffix = "Layout";

    private readonly Dictionary<Declaration, string> _names = [];
    private readonly Dictionary<Declaration, string> _fullNames = [];

    /// <summary>Gives names to the layouts of all declarations.</summary>
    public LayoutNames(SchemaModel model)
    {
        IEnumerable<string> taken = model.Declarations.SelectMany(static declaration => declaration is EnumDeclaration enumeration
            ? [declaration.Name, enumeration.Codec]
            : new[] { declaration.Name });
        NameScope scope = new([.. taken, model.SchemaClass]);
        foreach (Declaration declaration in model.Declarations)
        {
            string outside = declaration.FullName.Substring(0, declaration.FullName.Length - declaration.Name.Length);
            Name(declaration, outside, scope);
        }
    }

    /// <summary>The name of a declaration's layout.</summary>
    public string Of(Declaration declaration) => _names[declaration];

    /// <summary>The name of a declaration's layout with everything around it.</summary>
    public string FullOf(Declaration declaration) => _fullNames[declaration];

    /// <summary>The name of the field for a property or case of a declaration, in its layout.</summary>
    public string Field(Declaration declaration, string member) =>
        member == Of(declaration) || ReservedNames.OfLayouts.Contains(member) ? member + "Value" : member;

    /// <summary>The names of all fields of a declaration's layout.</summary>
    public IEnumerable<string> Fields(Declaration declaration) => declaration switch
    {
        StructDeclaration structure => structure.Properties.Select(property => Field(structure, property.Name)),
        UnionDeclaration union => union.Cases.Select(member => Field(union, member.Name)),
        _ => [],
    };

    private void Name(Declaration declaration, string outside, NameScope scope)
    {
        string name = scope.Claim(declaration.Name + Suffix);
        _names.Add(declaration, name);
        _fullNames.Add(declaration, outside + name);
        NameScope inside = new([.. ReservedNames.OfLayouts, name, .. Fields(declaration)]);
        foreach (Declaration nested in declaration.Nested)
        {
            Name(nested, outside + name + ".", inside);
        }
    }
}
