extern alias Generator;

using System.CommandLine;
using Fidelity.Cli.Schemas;
using Generator::Fidelity.BareWire.Generator.Emit;
using Microsoft.CodeAnalysis.CSharp;
using BareDraft = Fidelity.BareWire.Schemas.BareDraft;
using GeneratorSchemas = Generator::Fidelity.BareWire.Schemas;
using SchemaOptions = Fidelity.BareWire.Schemas.SchemaOptions;

namespace Fidelity.Cli.Commands.Schema;

/// <summary><c>fidelity schema generate FILE [--namespace NAME] [-o FILE]</c></summary>
internal static class SchemaGenerateCommand
{
    private const string NameOfStandardInput = "Bare";

    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "the schema; - for standard input" };
        var target = new Option<string>("--namespace", "-n")
        {
            Description = "the namespace of the types; without, none",
            DefaultValueFactory = _ => "",
        };
        var output = new Option<string?>("--output", "-o") { Description = "the file to write; without, standard output" };
        var command = new Command("generate", "Writes the C# of a schema's types, as the source generator would") { file, target, output };
        var language = new SchemaLanguage().AddTo(command, hasGrammar: false);
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(file), parsed.GetRequiredValue(target), language.DraftOf(parsed), parsed.GetValue(output)));
        return command;
    }

    private static int Run(string path, string target, BareDraft draft, string? output)
    {
        if (target.Length > 0 && !target.Split('.').All(SyntaxFacts.IsValidIdentifier))
        {
            throw new CommandLineException(ExitCode.Usage, $"'{target}' is no namespace. Give names joined by dots, such as Company.Messages.");
        }

        var file = SchemaFile.Read(path);
        file.Parse(new SchemaOptions(draft: draft));
        var generatorDraft = (GeneratorSchemas.BareDraft)(int)draft;
        var schema = GeneratorSchemas.BareSchema.ParseOrThrow(file.Text, new GeneratorSchemas.SchemaOptions(draft: generatorDraft));
        var schemaClass = CSharpOptions.SchemaClassOf(path == InputFile.StandardInput ? NameOfStandardInput : path);
        OutputFile.WriteText(output, CSharpEmitter.Emit(schema, new CSharpOptions(file.Text, schemaClass, target, generatorDraft)));
        return ExitCode.Ok;
    }
}
