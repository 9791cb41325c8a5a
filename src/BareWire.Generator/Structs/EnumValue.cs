namespace Fidelity.BareWire.Generator.Structs;

/// <summary>Values of enums and tags as unsigned numbers.</summary>
internal static class EnumValue
{
    internal static ulong ToUInt64(object value) => value is ulong big
        ? big
        : unchecked((ulong)Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
}
