namespace Fidelity.BareWire.Generator.Emit;

/// <summary>The private methods that a declaration's codec turns out to need, one for each list and map.</summary>
/// <param name="owner">The declaration.</param>
internal sealed class HelperMethods(Declaration owner)
{
    private readonly Queue<Action<SourceWriter>> _pending = new();
    private readonly Dictionary<string, string> _shared = new(StringComparer.Ordinal);

    /// <summary>Asks for a method.</summary>
    /// <param name="wanted">The name it would like.</param>
    /// <param name="emit">Writes it, given its name.</param>
    /// <returns>Its name.</returns>
    public string Add(string wanted, Action<SourceWriter, string> emit)
    {
        string name = owner.Members.Claim(wanted);
        _pending.Enqueue(writer => emit(writer, name));
        return name;
    }

    /// <summary>Asks for a method that several places have in common.</summary>
    /// <param name="key">What it is for.</param>
    /// <param name="wanted">The name it would like.</param>
    /// <param name="emit">Writes it, given its name.</param>
    /// <returns>Its name.</returns>
    public string Share(string key, string wanted, Action<SourceWriter, string> emit)
    {
        if (!_shared.TryGetValue(key, out string? name))
        {
            name = Add(wanted, emit);
            _shared.Add(key, name);
        }

        return name;
    }

    /// <summary>Writes all methods, and those that they ask for in turn.</summary>
    public void Emit(SourceWriter writer)
    {
        while (_pending.Count > 0)
        {
            writer.Gap();
            _pending.Dequeue()(writer);
        }
    }
}
