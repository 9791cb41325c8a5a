using Fidelity.BareWire.Values.Shapes;

namespace Fidelity.BareWire.Values.Tree;

/// <summary>Brings the fields of a struct into the order of the schema.</summary>
internal static class StructParts
{
    /// <exception cref="BareValueException">A field is missing, or one is there that the schema has not.</exception>
    internal static BareValue[] InOrder(Shape shape, StructValue fields)
    {
        if (fields.Names == shape.Labels)
        {
            return fields.Values;
        }

        BareValue[] parts = new BareValue[shape.Labels.Length];
        bool[] present = new bool[parts.Length];
        for (int i = 0; i < fields.Names.Length; i++)
        {
            int index = shape.IndexOf(fields.Names[i]);
            if (index < 0)
            {
                throw new BareValueException($"Expected the fields {string.Join(", ", shape.Labels)}, found {fields.Names[i]}.");
            }

            parts[index] = fields.Values[i];
            present[index] = true;
        }

        int missing = Array.IndexOf(present, false);
        return missing < 0 ? parts : throw new BareValueException($"Expected a field {shape.Labels[missing]}, found none.");
    }
}
