using System.IO.Compression;
using System.Xml.Linq;

namespace Fidelity.Packaging.Tests;

[Collection(SharedPackages.Name)]
public sealed class MemoryPackageTests(PackedPackages packed)
{
    private const string Program = """
        using Fidelity.Memory;

        using var region = Region.Create("demo", 1.MB);
        var buffer = region.Allocate<int>(4);
        var capability = buffer.GetWriteAccess();
        await Task.Yield();
        using (var access = capability.GetDirectAccess())
        {
            access[0] = 42;
        }

        Console.WriteLine(capability[0]);

        """;

    private string Project => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Fidelity.Memory" Version="[{packed.Version}]" />
          </ItemGroup>
        </Project>
        """;

    [Theory]
    [InlineData("README.md")]
    [InlineData("LICENSE")]
    [InlineData("NOTICE")]
    [InlineData("lib/net10.0/Fidelity.Memory.dll")]
    [InlineData("lib/net10.0/Fidelity.Memory.xml")]
    public void The_package_has(string entry) => Assert.Contains(entry, PackedPackages.EntriesOf(packed.Package("Fidelity.Memory")));

    [Fact]
    public void The_symbols_are_packed_beside_it() =>
        Assert.Contains("lib/net10.0/Fidelity.Memory.pdb", PackedPackages.EntriesOf(packed.Symbols("Fidelity.Memory")));

    [Fact]
    public void The_description_names_licence_and_readme_and_nothing_it_depends_on()
    {
        using var zip = ZipFile.OpenRead(packed.Package("Fidelity.Memory"));
        using var stream = zip.GetEntry("Fidelity.Memory.nuspec")!.Open();
        var description = XDocument.Load(stream).Root!.Descendants().ToLookup(element => element.Name.LocalName);

        Assert.Equal("Apache-2.0", Assert.Single(description["license"]).Value);
        Assert.Equal("README.md", Assert.Single(description["readme"]).Value);
        Assert.Empty(description["dependency"]);
    }

    [Fact]
    public async Task A_fresh_project_installs_it_and_runs()
    {
        var folder = packed.CreateFolder("fresh");
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), Program);
        await File.WriteAllTextAsync(Path.Combine(folder, "fresh.csproj"), Project);
        await File.WriteAllTextAsync(Path.Combine(folder, "nuget.config"), packed.NuGetConfiguration);

        var output = await packed.Consumer.RunAsync(folder, "run", "-c", "Release");

        Assert.Equal("42", output.Trim());
    }
}
