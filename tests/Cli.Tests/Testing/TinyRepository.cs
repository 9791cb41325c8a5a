namespace Fidelity.Cli.Tests.Testing;

/// <summary>A repository with one test project, for the test command to run.</summary>
public sealed class TinyRepository : IDisposable
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <ItemGroup>
            <PackageReference Include="Microsoft.NET.Test.Sdk" />
            <PackageReference Include="xunit" />
            <PackageReference Include="xunit.runner.visualstudio" />
          </ItemGroup>
        </Project>
        """;

    private const string Tests = """
        using Xunit;

        namespace Tiny;

        public sealed class Tests
        {
            [Fact]
            public void Passes()
            {
                if (Environment.GetEnvironmentVariable("TINY_CRASH") is not null)
                {
                    Environment.FailFast("crashed on purpose");
                }

                if (Environment.GetEnvironmentVariable("TINY_WAIT") is { } started)
                {
                    File.WriteAllText(started + ".new", $"{Environment.ProcessId}");
                    File.Move(started + ".new", started);
                    Thread.Sleep(Timeout.Infinite);
                }
            }

            [Fact]
            public void Fails() => Assert.Equal(1, 2);

            [Fact(Skip = "on purpose")]
            public void Skips() => Assert.Fail("ran");

            [Fact]
            public void LongPasses() =>
                Assert.Equal(Environment.GetEnvironmentVariable("EXPECT_LONG"), Environment.GetEnvironmentVariable("FIDELITY_LONG_TESTS"));
        }

        """;

    private readonly TemporaryFolder _folder = new();

    public TinyRepository()
    {
        var repository = Repository.Locate().Root;
        foreach (var file in new[] { "Directory.Build.props", "Directory.Packages.props", "global.json" })
        {
            Write(file, File.ReadAllText(Path.Combine(repository, file)));
        }

        Write("Fidelity.slnx", """<Solution><Project Path="tests/Tiny/Tiny.csproj" /></Solution>""");
        Write("tests/Tiny/Tiny.csproj", Project);
        Write("tests/Tiny/Tests.cs", Tests);
    }

    public string Root => _folder.File();

    public void Write(string name, string content) => _folder.Write(name, content);

    public void Dispose() => _folder.Dispose();
}
