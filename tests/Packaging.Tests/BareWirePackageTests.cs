using System.IO.Compression;
using System.Xml.Linq;

namespace Fidelity.Packaging.Tests;

[Collection(SharedPackages.Name)]
public sealed class BareWirePackageTests(PackedPackages packed)
{
    private const string Id = "Fidelity.BareWire";

    private const string Schema = """
        # Something with a name.
        type Thing struct { name: str sizes: list<u16> }
        """;

    private const string Program = """
        using Fidelity.BareWire;
        using Fidelity.BareWire.Layout;
        using Fidelity.Memory;
        using Fresh;

        byte[] message = new Thing { Name = "n", Sizes = [1, 2] }.Encode();
        using var region = Region.Create("demo", 1.MB);
        using var access = ThingLayout.Decode(message, region).Open();
        Console.WriteLine(Convert.ToHexString(message));
        Console.WriteLine(access.View.Get(in access.View.Root.Sizes)[1]);
        Console.WriteLine(Convert.ToHexString(new Pair(1, 2).Encode()));

        [BareSchema]
        internal readonly partial record struct Pair(byte First, ushort Second);

        """;

    private string Project => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <RootNamespace>Fresh</RootNamespace>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <IsAotCompatible>true</IsAotCompatible>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="{Id}" Version="[{packed.Version}]" />
            <AdditionalFiles Update="thing.bare" BareLayout="true" />
          </ItemGroup>
        </Project>
        """;

    [Theory]
    [InlineData("README.md")]
    [InlineData("LICENSE")]
    [InlineData("NOTICE")]
    [InlineData("lib/net10.0/Fidelity.BareWire.dll")]
    [InlineData("lib/net10.0/Fidelity.BareWire.xml")]
    [InlineData("analyzers/dotnet/cs/Fidelity.BareWire.Generator.dll")]
    [InlineData("buildTransitive/Fidelity.BareWire.props")]
    public void The_package_has(string entry) => Assert.Contains(entry, PackedPackages.EntriesOf(packed.Package(Id)));

    [Fact]
    public void It_depends_on_Memory_and_nothing_else()
    {
        using var zip = ZipFile.OpenRead(packed.Package(Id));
        using var stream = zip.GetEntry($"{Id}.nuspec")!.Open();
        var dependencies = XDocument.Load(stream).Root!.Descendants().Where(element => element.Name.LocalName == "dependency");

        Assert.Equal("Fidelity.Memory", (string?)Assert.Single(dependencies).Attribute("id"));
    }

    [Fact]
    public async Task A_fresh_project_gets_types_of_its_schemas_and_schemas_of_its_types()
    {
        var folder = packed.CreateFolder("bare");
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), Program);
        await File.WriteAllTextAsync(Path.Combine(folder, "thing.bare"), Schema);
        await File.WriteAllTextAsync(Path.Combine(folder, "fresh.csproj"), Project);
        await File.WriteAllTextAsync(Path.Combine(folder, "nuget.config"), packed.NuGetConfiguration);

        var output = await packed.Consumer.RunAsync(folder, "run", "-c", "Release");

        Assert.Equal(["016E0201000200", "2", "010200"], output.Trim().Split('\n', StringSplitOptions.TrimEntries));
    }
}
