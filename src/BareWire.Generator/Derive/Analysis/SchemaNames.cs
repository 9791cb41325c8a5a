using System.Text;

namespace Fidelity.BareWire.Generator.Derive;

/// <summary>Turns names of C# into names of a schema.</summary>
internal static class SchemaNames
{
    /// <summary>A field's name: in camelCase, <c>OrderId</c> → <c>orderId</c>, <c>URLPath</c> → <c>urlPath</c>.</summary>
    public static string Field(string name)
    {
        int upper = 0;
        while (upper < name.Length && char.IsUpper(name[upper]) && (upper == 0 || upper + 1 == name.Length || !char.IsLower(name[upper + 1])))
        {
            upper++;
        }

        return name.Substring(0, upper).ToLowerInvariant() + name.Substring(upper);
    }

    /// <summary>An enum value's name: in UPPER_SNAKE_CASE, <c>CustomerService</c> → <c>CUSTOMER_SERVICE</c>.</summary>
    public static string EnumValue(string name)
    {
        StringBuilder snake = new();
        for (int i = 0; i < name.Length; i++)
        {
            bool beginsWord = i > 0 && char.IsUpper(name[i]) && name[i - 1] != '_'
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            snake.Append(beginsWord ? "_" : "").Append(char.ToUpperInvariant(name[i]));
        }

        return snake.ToString();
    }
}
