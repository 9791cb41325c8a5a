namespace Fidelity.Cli.Tests.Commands.Schema;

/// <summary>A folder with a schema in it, and a shell in which <c>fidelity</c> is the built command line.</summary>
internal sealed class SchemaShell : IDisposable
{
    public const string Company = """
        type Email struct { address: str }
        type Kind enum { PRIVATE BUSINESS = 7 }
        type Customer struct {
          name: str
          kind: Kind
          email: optional<Email>
          orders: list<struct { id: u32 quantity: i8 }>
          metadata: map<str><data>
        }
        """;

    public const string Ada = """
        {
          "name": "Ada 日本 😀",
          "kind": "BUSINESS",
          "email": {
            "address": "ada@example.com"
          },
          "orders": [
            {
              "id": 1,
              "quantity": -2
            }
          ],
          "metadata": {
            "größe": "AQID"
          }
        }

        """;

    private static readonly Dictionary<string, string?> Variables = new()
    {
        ["FIDELITY_ROOT"] = Repository.Locate().Root,
        ["DOTNET"] = DotNet.Path,
        ["PROGRAM"] = typeof(CommandLineException).Assembly.Location,
    };

    private readonly TemporaryFolder _folder = new();

    public SchemaShell()
    {
        Write("company.bare", Company);
        Write("ada.json", Ada);
    }

    public string File(string name) => _folder.File(name);

    public void Write(string name, string content) => _folder.Write(name, content);

    public string Text(string name) => System.IO.File.ReadAllText(File(name));

    public byte[] Bytes(string name) => System.IO.File.ReadAllBytes(File(name));

    /// <summary>Runs a script of bash in the folder.</summary>
    public async Task<ProgramResult> RunAsync(string script)
    {
        string[] arguments = ["-c", $"fidelity() {{ \"$DOTNET\" exec \"$PROGRAM\" \"$@\"; }}\n{script}"];
        using var program = RunningProgram.Start("bash", arguments, _folder.File(), Variables);
        return await program.EndAsync();
    }

    public void Dispose() => _folder.Dispose();
}
