using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Fidelity.BareWire.Generator.Emit;

/// <summary>Turns names of schemas and files into names of C#.</summary>
internal static class Identifier
{
    /// <summary>The name in PascalCase: <c>orderId</c> → <c>OrderId</c>, <c>CUSTOMER_SERVICE</c> → <c>CustomerService</c>.</summary>
    /// <param name="name">The name in the schema.</param>
    /// <param name="isConstant">Whether the name is in upper case as a whole.</param>
    public static string Pascal(string name, bool isConstant = false)
    {
        StringBuilder pascal = new();
        bool isMany = name.IndexOf('_') >= 0;
        foreach (string word in Words(name))
        {
            bool isUpper = word.Length > 1 && (isConstant || isMany) && !word.Any(char.IsLower);
            pascal.Append(char.ToUpperInvariant(word[0])).Append(isUpper ? word.Substring(1).ToLowerInvariant() : word.Substring(1));
        }

        return pascal.Length == 0 || !SyntaxFacts.IsIdentifierStartCharacter(pascal[0]) ? "Field" + pascal : pascal.ToString();
    }

    /// <summary>The name in camelCase, with an @ if it is a keyword.</summary>
    /// <param name="pascal">The name in PascalCase.</param>
    public static string Camel(string pascal)
    {
        int upper = 0;
        while (upper < pascal.Length && char.IsUpper(pascal[upper]) && (upper == 0 || upper + 1 == pascal.Length || !char.IsLower(pascal[upper + 1])))
        {
            upper++;
        }

        return Escape(pascal.Substring(0, upper).ToLowerInvariant() + pascal.Substring(upper));
    }

    /// <summary>The name, with an @ if it is a keyword.</summary>
    public static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>Whether a text is a namespace: identifiers with dots between them, keywords with an @ or not.</summary>
    public static bool IsNamespace(string text) => Parts(text).All(SyntaxFacts.IsValidIdentifier);

    /// <summary>The namespace with an @ before every keyword.</summary>
    public static string EscapeNamespace(string text) => string.Join(".", Parts(text).Select(Escape));

    private static IEnumerable<string> Parts(string text) =>
        text.Split('.').Select(static part => part.StartsWith("@", StringComparison.Ordinal) ? part.Substring(1) : part);

    private static IEnumerable<string> Words(string name)
    {
        int start = 0;
        for (int i = 0; i <= name.Length; i++)
        {
            if (i == name.Length || !(char.IsLetter(name[i]) || char.IsDigit(name[i])))
            {
                if (i > start)
                {
                    yield return name.Substring(start, i - start);
                }

                start = i + 1;
            }
        }
    }
}
