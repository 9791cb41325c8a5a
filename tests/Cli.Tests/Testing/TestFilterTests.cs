using Fidelity.Cli.Testing;

namespace Fidelity.Cli.Tests.Testing;

public sealed class TestFilterTests
{
    [Theory]
    [InlineData("Region", "FullyQualifiedName~Region")]
    [InlineData("A.B(x: 1)", @"FullyQualifiedName~A.B\(x: 1\)")]
    [InlineData(@"a&b|c=d!e~f\g", @"FullyQualifiedName~a\&b\|c\=d\!e\~f\\g")]
    public void Characters_with_a_meaning_in_filters_are_taken_literally(string typed, string filter) =>
        Assert.Equal(filter, TestFilter.For(typed));
}
