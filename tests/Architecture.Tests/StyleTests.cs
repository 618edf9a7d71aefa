namespace OnNara.Architecture.Tests;

public sealed class StyleTests
{
    public static TheoryData<string> Rules => [.. StyleRule.All.Select(r => r.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void no_file_breaks_the_rule(string name)
    {
        var rule = StyleRule.All.Single(r => r.Name == name);

        Repository.Files.SelectMany(rule.OffencesIn).ShouldBeEmpty(rule.Advice);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void the_rule_fires_on_an_offence(string name)
    {
        var rule = StyleRule.All.Single(r => r.Name == name);
        var where = new[] { "src/Domain/Offence.cs", "tests/Api.Tests/Offence.cs" }.First(rule.HoldsIn);

        rule.OffencesIn(new(where, rule.Example)).ShouldHaveSingleItem().ShouldStartWith($"{where}:1: ");
    }

    [Fact]
    public void the_walk_over_the_repository_meets_the_files_that_matter()
    {
        var paths = Repository.Files.Select(f => f.Path).ToList();

        paths.ShouldContain("src/Domain/Shared/Decision.cs");
        paths.ShouldContain("ops/run");
        paths.ShouldNotContain(p => p.Contains("/obj/", StringComparison.Ordinal));
    }
}
