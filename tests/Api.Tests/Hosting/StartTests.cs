using Npgsql;
using OnNara.Faults;

namespace OnNara.Api.Tests.Hosting;

public sealed class StartTests
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task waits_for_a_database_that_is_not_up_yet()
    {
        await using var database = new TestDatabase();
        await database.CreateAsync();
        var server = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        await using var line = new DatabaseLine(server.Port) { IsCut = true };
        server.Port = line.Port;

        // A host of tests blocks whoever starts it.
        var starting = Task.Run(() => OnNaraHost.StartAsync(database, settings: new Dictionary<string, string> { ["ConnectionStrings:OnNara"] = server.ConnectionString }));
        await Task.WhenAny(starting, Task.Delay(Moment));
        starting.IsCompleted.ShouldBeFalse();

        line.IsCut = false;
        await using var alba = await starting;
        await alba.Scenario(s => s.Get.Url("/health/live"));
    }

    [Fact]
    public async Task does_not_wait_for_a_database_that_says_that_the_password_is_wrong()
    {
        await using var database = new TestDatabase();
        await database.CreateAsync();
        var server = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Password = "not the password" };

        var refused = await Should.ThrowAsync<PostgresException>(
            OnNaraHost.StartAsync(database, settings: new Dictionary<string, string> { ["ConnectionStrings:OnNara"] = server.ConnectionString }));

        refused.SqlState.ShouldBe(PostgresErrorCodes.InvalidPassword);
    }
}
