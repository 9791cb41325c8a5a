namespace Fidelity.Memory.Tests.Compilation;

/// <summary>The README's code does what the README says of it.</summary>
public sealed class ReadmeTests
{
    private static readonly string[] Snippets = ReadSnippets();

    [Fact]
    public void The_problem_does_not_compile()
    {
        Assert.Equal(["CS8175", "CS8345"], CSharpSnippet.Errors(Snippets[0]).Order());

        // The compiler looks for what dies at an await only where nothing else is wrong.
        string withoutThose = string.Join('\n', Snippets[0].Split('\n').Where(static line => !line.Contains("Action", StringComparison.Ordinal) && !line.Contains("class", StringComparison.Ordinal)));
        Assert.Equal(["CS4007", "CS9217"], CSharpSnippet.Errors(withoutThose).Distinct().Order());
    }

    [Fact]
    public void The_solution_compiles() => Assert.Empty(CSharpSnippet.Errors(Snippets[1]));

    [Fact]
    public void All_other_code_compiles() => Assert.All(Snippets[2..], snippet => Assert.Empty(CSharpSnippet.Errors(snippet)));

    private static string[] ReadSnippets()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Fidelity.slnx")))
        {
            folder = folder.Parent;
        }

        string[] parts = File.ReadAllText(Path.Combine(folder!.FullName, "README.md")).Split("```");
        return [.. parts.Where(static (part, index) => index % 2 == 1 && part.StartsWith("csharp", StringComparison.Ordinal)).Select(static part => part["csharp".Length..])];
    }
}
