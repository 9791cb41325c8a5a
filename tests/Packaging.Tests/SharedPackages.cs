namespace Fidelity.Packaging.Tests;

/// <summary>Tests that share the packed packages, so that they are packed once.</summary>
[CollectionDefinition(Name)]
public sealed class SharedPackages : ICollectionFixture<PackedPackages>
{
    public const string Name = "Packages";
}
