namespace OnNara.Api.Tests.Hosting;

/// <summary>The short form of <c>ops/faults</c>: what is killed comes back by itself, and nothing that was acknowledged is lost or doubled.</summary>
public sealed class FaultsTests
{
    [Fact]
    public async Task loses_nothing_acknowledged_when_the_product_or_its_database_is_killed_or_cut_off()
    {
        var answer = (await OpsCommand.RunAsync(
            "faults", "--no-build", "--rounds", "3", "--seed", "1", "--only", "api-kill", "--only", "database-kill", "--only", "connection-cut")).ShouldSucceed();

        answer.Told.ShouldContain("api-kill");
        answer.Told.ShouldContain("database-kill");
        answer.Told.ShouldContain("connection-cut");
        // A checker that sees nothing would hold too.
        answer.Told.ShouldContain("the checker sees what is spoiled on purpose");
    }

    [Fact]
    public async Task says_which_faults_there_are_when_asked_for_another_one() =>
        (await OpsCommand.RunAsync("faults", "--no-build", "--only", "rain")).ShouldSay("database-kill");
}
