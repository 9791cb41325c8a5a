namespace Fidelity.BareWire.Schemas;

/// <summary>Whether schemas say the same. Comments, places in the text, and whether a number is written or counted do not matter; names do.</summary>
public static class SchemaEquality
{
    /// <summary>Whether two schemas define the same types in the same order.</summary>
    public static bool AreEqual(BareSchema left, BareSchema right)
    {
        if (left.Types.Count != right.Types.Count)
        {
            return false;
        }

        for (int i = 0; i < left.Types.Count; i++)
        {
            if (left.Types[i].Name != right.Types[i].Name || !AreEqual(left.Types[i].Type, right.Types[i].Type))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether two types are written alike: user-defined ones are if they have one name, whatever it stands for.</summary>
    public static bool AreEqual(BareType left, BareType right) => BareTypeComparer.Instance.Equals(left, right);
}
