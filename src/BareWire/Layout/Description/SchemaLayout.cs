using Fidelity.BareWire.Schemas;

namespace Fidelity.BareWire.Layout;

/// <summary>
/// The fixed layout of a schema's types: numbers and bool as they are, uint as u64 and int as i64, an enum as the smallest
/// integer that holds its values, str as text, data and list as arrays, those of fixed length in place, optional as a
/// byte and the value, map as an array of entries, union as a tag of 4 bytes and the value in place.
/// </summary>
public static class SchemaLayout
{
    /// <summary>The layout of a user-defined type.</summary>
    /// <exception cref="NotSupportedException">It has none: it is void, has a tag above 32 bits, or more than 2 GB in place.</exception>
    public static LayoutType Of(BareTypeDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        try
        {
            return new SchemaLayoutMaker().Of(definition);
        }
        catch (ArgumentException impossible)
        {
            throw new NotSupportedException($"'{definition.Name}' has no fixed layout. {impossible.Message}", impossible);
        }
    }
}
