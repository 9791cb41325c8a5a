using System.Globalization;

namespace Fidelity.BareWire.Generated;

/// <summary>Why a value of a generated type cannot be encoded. Part of what generated types are made of.</summary>
public static class BareFaults
{
    /// <summary>The fault that a value which must be there is null.</summary>
    /// <param name="path">The value in the schema, such as <c>Customer.name</c>.</param>
    public static BareValueException Null(string path) =>
        new($"{path}: expected a value, found null. Set it, or make it optional in the schema.");

    /// <summary>The fault that an element of a list or a value of a map which must be there is null.</summary>
    /// <param name="path">The list or map in the schema, such as <c>Customer.orders</c>.</param>
    /// <param name="key">The index of the element, or the key.</param>
    public static BareValueException Null(string path, object? key) => Null($"{path}[{BareDescription.Of(key)}]");

    /// <summary>The fault that a list or data has not the length that the schema fixes.</summary>
    /// <param name="path">The value in the schema, such as <c>Customer.address</c>.</param>
    /// <param name="found">Its length.</param>
    /// <param name="expected">The length in the schema.</param>
    public static BareValueException Length(string path, int found, ulong expected) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{path}: expected exactly {expected} elements, as the schema says, found {found}."));

    /// <summary>The fault that an enum's value is not in the schema.</summary>
    /// <param name="name">The enum's name.</param>
    /// <param name="value">The value.</param>
    public static BareValueException NotInEnum(string name, ulong value) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{name}: expected a value of the enum, found {value}. Use one of its names."));

    /// <summary>The fault that a union holds nothing, because it is the default value.</summary>
    /// <param name="name">The union's name.</param>
    public static BareValueException NoCase(string name) =>
        new($"{name}: expected a value of one of the union's types, found the default value. Make it by a From method.");

    /// <summary>The fault that a value is of a class that inherits the one in the schema, so that what it adds would be lost.</summary>
    /// <param name="name">The type's name in the schema.</param>
    /// <param name="expected">The type.</param>
    /// <param name="value">The value.</param>
    public static BareValueException Inherited(string name, Type expected, object value) =>
        new($"{name}: expected exactly a {expected}, found a {value.GetType()}, of which the schema knows nothing. Make {expected.Name} a union with [BareMember], or encode another value.");

    /// <summary>The fault that a value is of none of a union's types.</summary>
    /// <param name="name">The union's name.</param>
    /// <param name="value">The value.</param>
    public static BareValueException NotInUnion(string name, object? value) =>
        value is null ? Null(name) : new($"{name}: expected a value of one of the union's types, found a {value.GetType()}. List it with [BareMember].");
}
