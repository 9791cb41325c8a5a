namespace Fidelity.Memory;

/// <summary>Names a field of an object: <c>static o =&gt; ref o.Field</c>.</summary>
/// <typeparam name="TOwner">The class that has the field.</typeparam>
/// <typeparam name="T">The field's type.</typeparam>
/// <param name="owner">The object.</param>
/// <returns>A reference to the field. It must be the same field of <paramref name="owner"/> at every call.</returns>
public delegate ref T FieldSelector<in TOwner, T>(TOwner owner)
    where TOwner : class;
