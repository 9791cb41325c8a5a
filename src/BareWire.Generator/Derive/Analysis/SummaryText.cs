using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fidelity.BareWire.Generator.Derive;

/// <summary>
/// The comment in the schema from the documentation in C#. It is taken from the text of the file: whether the compiler was
/// told to read documentation must not change the schema.
/// </summary>
internal static class SummaryText
{
    /// <summary>The summary of a type or member, or null.</summary>
    public static string? Of(ISymbol symbol) => symbol.DeclaringSyntaxReferences
        .Select(static reference => Of(reference.GetSyntax()))
        .FirstOrDefault(static text => text is not null);

    private static string? Of(SyntaxNode node) => node switch
    {
        ParameterSyntax parameter => Find(Xml(parameter.FirstAncestorOrSelf<TypeDeclarationSyntax>()!), element =>
            element.Name == "param" && element.Attribute("name")?.Value == parameter.Identifier.ValueText),
        VariableDeclaratorSyntax => Summary(node.FirstAncestorOrSelf<BaseFieldDeclarationSyntax>()!),
        _ => Summary(node),
    };

    private static string? Summary(SyntaxNode node) => Find(Xml(node), static element => element.Name == "summary");

    private static string Xml(SyntaxNode node)
    {
        StringBuilder xml = new();
        foreach (SyntaxTrivia trivia in node.GetLeadingTrivia())
        {
            string text = trivia.ToFullString();
            if (trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia) || text.StartsWith("///", StringComparison.Ordinal))
            {
                foreach (string line in text.Split('\n'))
                {
                    string trimmed = line.Trim();
                    xml.Append(trimmed.StartsWith("///", StringComparison.Ordinal) ? trimmed.Substring(3) : trimmed).Append('\n');
                }
            }
        }

        return xml.ToString();
    }

    private static string? Find(string xml, Func<XElement, bool> isWanted)
    {
        try
        {
            XElement? found = XElement.Parse($"<doc>{xml}</doc>").Elements().FirstOrDefault(isWanted);
            string[] lines = found is null ? [] : [.. Text(found).Split('\n').Select(static line => line.Trim()).Where(static line => line.Length > 0)];
            return lines.Length == 0 ? null : string.Join("\n", lines);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string Text(XElement element) => string.Concat(element.Nodes().Select(static node => node switch
    {
        XText text => text.Value,
        XElement { IsEmpty: true } reference => Reference(reference),
        XElement inner => Text(inner),
        _ => "",
    }));

    private static string Reference(XElement reference)
    {
        string name = reference.Attribute("cref")?.Value ?? reference.Attribute("langword")?.Value ?? reference.Attribute("name")?.Value ?? "";
        return name.Substring(name.IndexOf(':') + 1);
    }
}
