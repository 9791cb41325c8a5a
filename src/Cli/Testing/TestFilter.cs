using System.Text;

namespace Fidelity.Cli.Testing;

/// <summary>Turns a piece of a test's name into the test platform's filter language.</summary>
internal static class TestFilter
{
    private const string Special = @"\()&|=!~";

    public static string For(string nameContains)
    {
        var filter = new StringBuilder("FullyQualifiedName~");
        foreach (var character in nameContains)
        {
            if (Special.Contains(character, StringComparison.Ordinal))
            {
                filter.Append('\\');
            }

            filter.Append(character);
        }

        return filter.ToString();
    }
}
