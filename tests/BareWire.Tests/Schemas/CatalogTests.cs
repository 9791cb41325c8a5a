using System.Reflection;
using Fidelity.BareWire.Schemas;

namespace Fidelity.BareWire.Tests.Schemas;

public class CatalogTests
{
    [Fact]
    public void Every_kind_of_fault_is_listed_with_an_id_and_a_title_of_its_own()
    {
        SchemaDiagnosticDescriptor[] declared =
        [
            .. typeof(SchemaDiagnosticCatalog)
                .GetProperties(BindingFlags.Public | BindingFlags.Static)
                .Where(property => property.PropertyType == typeof(SchemaDiagnosticDescriptor))
                .Select(property => (SchemaDiagnosticDescriptor)property.GetValue(null)!),
        ];

        Assert.Equal(declared, SchemaDiagnosticCatalog.All);
        Assert.Equal(declared.Length, declared.Select(descriptor => descriptor.Id).Distinct().Count());
        Assert.Equal(declared.Length, declared.Select(descriptor => descriptor.Title).Distinct().Count());
        Assert.All(declared, descriptor => Assert.Matches("^BARE0[0-9]{3}$", descriptor.Id));
    }
}
