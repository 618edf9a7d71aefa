using Npgsql;

namespace OnNara.Api.Tests.Hosting;

/// <summary>What is lost with a machine comes back from another one, as it was at a chosen second.</summary>
public sealed class BackupTests : IAsyncLifetime
{
    private readonly string _home = Path.Combine(Path.GetTempPath(), $"onnara backup {Guid.NewGuid():N}");

    public ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(_home);
        if (!OperatingSystem.IsWindows())
            // As root the server runs as somebody else, who has to enter.
            File.SetUnixFileMode(_home, (UnixFileMode)Convert.ToInt32("755", 8));
        Directory.CreateDirectory(Path.Combine(_home, "data", "keys"));
        File.WriteAllText(Path.Combine(_home, "data", "keys", "key"), "a key");
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var data in Directory.EnumerateDirectories(_home))
            await OpsCommand.RunAsync("postgres", "remove", data);
        Directory.Delete(_home, recursive: true);
    }

    [Fact]
    public async Task comes_back_as_it_was_at_a_chosen_second_or_with_all_that_was_kept()
    {
        await using var live = await StartAsync("data");
        await DoAsync(live, "create table acts (number integer); insert into acts values (1)");
        (await BackUpAsync()).ShouldSucceed();
        await DoAsync(live, "insert into acts values (2)");
        var chosen = await BetweenActsAsync(live);
        await DoAsync(live, "insert into acts values (3)");
        await KeptAsync(live);

        (await RestoreAsync("then", "--until", chosen.ToString("O"))).ShouldSucceed();
        (await ActsAsync("then")).ShouldBe([1, 2]);
        (await RestoreAsync("now")).ShouldSucceed();
        (await ActsAsync("now")).ShouldBe([1, 2, 3]);
        File.ReadAllText(Path.Combine(_home, "now", "keys", "key")).ShouldBe("a key");

        // It is a product like any other: what is restored can be backed up.
        (await OpsCommand.RunAsync("backup", Path.Combine(_home, "kept again"), "--data", Path.Combine(_home, "now"))).ShouldSucceed();
    }

    [Fact]
    public async Task says_what_to_do_where_there_is_nothing_to_back_up_or_to_restore()
    {
        (await BackUpAsync()).ShouldSay("no data");
        (await RestoreAsync("then")).ShouldSay("holds no backup");

        await using var live = await StartAsync("data");
        (await BackUpAsync()).ShouldSucceed();
        (await RestoreAsync("then", "--until", "2020-01-01T00:00:00Z")).ShouldSay("as old as 2020");
        (await RestoreAsync("then", "--until", "yesterdayish")).ShouldSay("wants a moment");
        (await RestoreAsync("later", "--until", DateTimeOffset.UtcNow.AddDays(1).ToString("O"))).ShouldSay("ends before");
        (await RestoreAsync("data")).ShouldSay("not empty");
    }

    private Task<OpsAnswer> BackUpAsync() => OpsCommand.RunAsync("backup", Path.Combine(_home, "kept"), "--data", Path.Combine(_home, "data"));

    private Task<OpsAnswer> RestoreAsync(string to, params string[] further) =>
        OpsCommand.RunAsync("restore", [Path.Combine(_home, "kept"), "--data", Path.Combine(_home, to), .. further]);

    private async Task<NpgsqlDataSource> StartAsync(string data) =>
        NpgsqlDataSource.Create((await OpsCommand.RunAsync("postgres", "start", Path.Combine(_home, data))).ShouldSucceed().Told.Trim());

    private async Task<IReadOnlyList<int>> ActsAsync(string data)
    {
        await using var restored = await StartAsync(data);
        await using var select = restored.CreateCommand("select array_agg(number order by number) from acts");
        return (int[])(await select.ExecuteScalarAsync())!;
    }

    // A moment with a whole second on both sides: the clock of the log is not finer than an act.
    private static async Task<DateTimeOffset> BetweenActsAsync(NpgsqlDataSource live)
    {
        await Task.Delay(TimeSpan.FromSeconds(1));
        await using var select = live.CreateCommand("select now()");
        var moment = (DateTime)(await select.ExecuteScalarAsync())!;
        await Task.Delay(TimeSpan.FromSeconds(1));
        return new(moment);
    }

    private static async Task DoAsync(NpgsqlDataSource live, string sql)
    {
        await using var command = live.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    // The piece of the log that holds the last act is put aside when it is full or after a minute; here it is put aside at once.
    private async Task KeptAsync(NpgsqlDataSource live)
    {
        await using var last = live.CreateCommand("select pg_walfile_name(pg_current_wal_lsn())");
        var name = (string)(await last.ExecuteScalarAsync())!;
        await DoAsync(live, "select pg_switch_wal()");
        await using var archived = live.CreateCommand("select coalesce(last_archived_wal, '') >= $1 from pg_stat_archiver");
        archived.Parameters.AddWithValue(name);
        for (var tries = 0; !(bool)(await archived.ExecuteScalarAsync())!; tries++)
        {
            tries.ShouldBeLessThan(600, $"The log of {_home} is not put aside.");
            await Task.Delay(100);
        }
    }
}
