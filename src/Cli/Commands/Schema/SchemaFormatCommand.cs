using System.CommandLine;
using Fidelity.BareWire.Schemas;
using Fidelity.Cli.Schemas;

namespace Fidelity.Cli.Commands.Schema;

/// <summary><c>fidelity schema format FILE… [--check | --write]</c></summary>
internal static class SchemaFormatCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("file")
        {
            Description = "schemas; - for standard input",
            Arity = ArgumentArity.OneOrMore,
        };
        var check = new Option<bool>("--check") { Description = "only name the files that are not in the one form" };
        var write = new Option<bool>("--write") { Description = "rewrite the files that are not in the one form" };
        var command = new Command("format", "Prints a schema in the one form") { files, check, write };
        var language = new SchemaLanguage().AddTo(command);
        command.SetAction(parsed => Run(parsed.GetRequiredValue(files), language.Of(parsed), parsed.GetValue(check), parsed.GetValue(write)));
        return command;
    }

    private static int Run(string[] paths, SchemaOptions options, bool check, bool write)
    {
        RequireSense(paths, check, write);
        var exitCode = ExitCode.Ok;
        foreach (var path in paths)
        {
            exitCode = Math.Max(exitCode, Format(path, options, check, write));
        }

        return exitCode;
    }

    private static int Format(string path, SchemaOptions options, bool check, bool write)
    {
        try
        {
            var file = SchemaFile.Read(path);
            file.Parse(options);
            var formatted = SchemaFormatter.Format(file.Text, options);
            if (!check && !write)
            {
                OutputFile.WriteText(path: null, formatted);
                return ExitCode.Ok;
            }

            if (formatted == file.Text)
            {
                return ExitCode.Ok;
            }

            if (write)
            {
                OutputFile.Replace(path, formatted);
            }

            Console.Out.WriteLine(file.Name);
            return check ? ExitCode.Failed : ExitCode.Ok;
        }
        catch (SchemaFaultException fault)
        {
            Console.Error.Write(fault.Message);
            return ExitCode.BadData;
        }
        catch (CommandLineException error)
        {
            Console.Error.WriteLine($"fidelity: {error.Message}");
            return error.ExitCode;
        }
    }

    private static void RequireSense(string[] paths, bool check, bool write)
    {
        InputFile.RequireOneStandardInput(paths);
        if (check && write)
        {
            throw new CommandLineException(ExitCode.Usage, "--check and --write exclude each other. Give one of them. See ./fidelity help schema format.");
        }

        if (write && paths.Contains(InputFile.StandardInput))
        {
            throw new CommandLineException(ExitCode.Usage, "standard input cannot be rewritten. Leave --write away: the result is printed.");
        }

        if (paths.Length > 1 && !check && !write)
        {
            throw new CommandLineException(ExitCode.Usage, "several schemas would be printed as one. Give one file, or --check or --write.");
        }
    }
}
