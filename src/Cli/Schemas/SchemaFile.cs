using System.Text;
using Fidelity.BareWire.Schemas;

namespace Fidelity.Cli.Schemas;

/// <summary>The text of a schema, and how its faults are shown.</summary>
internal sealed class SchemaFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly byte[] ByteOrderMark = [0xef, 0xbb, 0xbf];

    private SchemaFile(string path, string text)
    {
        Path = path;
        Text = text;
    }

    public string Path { get; }

    public string Name => InputFile.NameOf(Path);

    public string Text { get; }

    /// <exception cref="CommandLineException">It does not exist, cannot be read or is no text.</exception>
    public static SchemaFile Read(string path)
    {
        var bytes = InputFile.Read(path).AsSpan();
        if (bytes.StartsWith(ByteOrderMark))
        {
            bytes = bytes[ByteOrderMark.Length..];
        }

        try
        {
            return new SchemaFile(path, Strict.GetString(bytes));
        }
        catch (DecoderFallbackException error)
        {
            throw new CommandLineException(
                ExitCode.BadData, $"{InputFile.NameOf(path)} is no text in UTF-8: byte {error.Index} is none. Is it a schema?");
        }
    }

    /// <summary>The schema.</summary>
    /// <exception cref="SchemaFaultException">It has faults.</exception>
    public BareSchema Parse(SchemaOptions options)
    {
        var result = BareSchema.Parse(Text, options);
        return result.Schema ?? throw new SchemaFaultException(this, result.Diagnostics);
    }

    /// <summary>A type of the schema.</summary>
    /// <exception cref="SchemaFaultException">The schema has faults.</exception>
    /// <exception cref="CommandLineException">It has no such type.</exception>
    public BareTypeDefinition Find(string name, SchemaOptions options)
    {
        var schema = Parse(options);
        return schema.Find(name) ?? throw Unknown(name, schema);
    }

    /// <summary>What is wrong, each fault with its line and a caret.</summary>
    public string Explain(IEnumerable<SchemaDiagnostic> diagnostics)
    {
        var text = new StringBuilder();
        foreach (var diagnostic in diagnostics)
        {
            var start = diagnostic.Span.Start;
            text.Append($"{Name}:{start.Line}:{start.Column}: {diagnostic.Id}: {diagnostic.Message}\n");
            text.Append(SourceExcerpt.Show(SourceExcerpt.LineOf(Text, start.Line), start.Column, diagnostic.Span.Length));
        }

        return text.ToString();
    }

    private CommandLineException Unknown(string name, BareSchema schema)
    {
        var names = schema.Types.Select(type => type.Name).ToArray();
        var suggestion = Suggestion.For(name, names);
        var meant = suggestion is null ? "" : $" Did you mean '{suggestion}'?";
        return new CommandLineException(
            ExitCode.NoInput, $"{Name} has no type '{name}'.{meant} It has {string.Join(", ", names.Take(30))}{(names.Length > 30 ? ", …" : "")}.");
    }
}
