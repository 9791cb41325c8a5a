namespace Fidelity.BareWire.Layout;

/// <summary>
/// Gives a struct a fixed layout: every field carries a <see cref="BareFieldAttribute"/>, and lies where the rules of C
/// put it. The compiler reports an error where the struct as declared differs, and the generator adds
/// <see cref="IBareStruct{TSelf}"/>. The struct must be partial and hold only types that have a layout.
/// </summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class BareStructAttribute : Attribute;
