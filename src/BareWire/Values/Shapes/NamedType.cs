using Fidelity.BareWire.Schemas;

namespace Fidelity.BareWire.Values.Shapes;

/// <summary>A type that is no use of a user-defined type, and the name that the schema gives it, if any.</summary>
internal readonly record struct NamedType(BareType Type, string? Name)
{
    /// <summary>What a definition stands for in the end.</summary>
    internal static NamedType Of(BareTypeDefinition definition)
    {
        while (definition.Type is UserType user)
        {
            definition = user.Definition;
        }

        return new NamedType(definition.Type, definition.Name);
    }

    /// <summary>What a type stands for in the end.</summary>
    internal static NamedType Of(BareType type) => type is UserType user ? Of(user.Definition) : new NamedType(type, null);
}
