namespace Fidelity.BareWire.Generator.Emit;

/// <summary>The names that are taken in one C# type or namespace.</summary>
internal sealed class NameScope
{
    private readonly HashSet<string> _taken;

    public NameScope(IEnumerable<string> reserved) => _taken = new HashSet<string>(reserved, StringComparer.Ordinal);

    /// <summary>Takes a name: as it is, or with the suffix if it is taken, or with the suffix and a number.</summary>
    public string Claim(string wanted, string suffix = "")
    {
        string name = _taken.Contains(wanted) ? wanted + suffix : wanted;
        for (int number = 2; !_taken.Add(name); number++)
        {
            name = FormattableString.Invariant($"{wanted}{suffix}_{number}");
        }

        return name;
    }
}
