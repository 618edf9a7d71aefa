using Marten;
using Npgsql;
using OnNara.Domain.Documents;
using OnNara.Domain.Tests.Documents;
using OnNara.Projections.Documents;

namespace OnNara.Projections.Tests.Registers;

/// <summary>A number and its count are one fact: both are there, or neither is, whatever happens to the connection on the way.</summary>
public sealed class RegisterCounterTests : IAsyncLifetime
{
    private const string Department = "HR";
    private const int Year = 2026;

    private readonly ReadStore _store = new();
    private readonly string _agency = ReadStore.NewAgency();

    public ValueTask InitializeAsync() => _store.InitializeAsync();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task numbers_follow_each_other_and_one_that_was_not_used_is_given_again()
    {
        (await UsedAsync()).ShouldBe(1);
        await using (var session = _store.Store.LightweightSession(_agency))
            (await TakeAsync(session)).ShouldBe(2);
        await using (var session = _store.Store.LightweightSession(_agency))
        {
            (await TakeAsync(session)).ShouldBe(2);
            session.EjectAllPendingChanges();
            await session.SaveChangesAsync();
        }

        (await UsedAsync()).ShouldBe(2);
        (await CountedAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task a_number_that_a_full_disk_kept_from_being_used_is_not_used_without_being_counted()
    {
        await UsedAsync();
        await ExecuteAsync(
            """
            create sequence refusals;
            create function refuse() returns trigger language plpgsql as $body$
            begin
                if nextval('refusals') = 1 then raise exception 'could not extend file' using errcode = 'disk_full'; end if;
                return new;
            end $body$;
            create trigger full_once before insert on mt_events for each row execute function refuse()
            """);

        await UsedAsync();

        (await CountedAsync()).ShouldBe(await StoredAsync());
    }

    [Fact]
    public async Task a_number_is_counted_with_its_use_although_the_connection_on_which_it_was_taken_is_gone()
    {
        await UsedAsync();
        await using (var session = _store.Store.LightweightSession(_agency))
        {
            await TakeAsync(session);
            session.Events.StartStream<Document>(Guid.CreateVersion7(), ADocument.Drafted().Facts);
            await ExecuteAsync("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and state = 'idle in transaction'");
            await TriedAsync(() => session.Query<DocumentSummary>().CountAsync());
            await TriedAsync(async () =>
            {
                await session.SaveChangesAsync();
                return 0;
            });
        }

        (await CountedAsync()).ShouldBe(await StoredAsync());
        var (before, next) = (await StoredAsync(), await UsedAsync());
        next.ShouldBe(before + 1);
    }

    /// <summary>The serial of something that was recorded under it, as an act does; 0 where it was refused.</summary>
    private async Task<int> UsedAsync()
    {
        await using var session = _store.Store.LightweightSession(_agency);
        var serial = await TakeAsync(session);
        session.Events.StartStream<Document>(Guid.CreateVersion7(), ADocument.Drafted().Facts);
        return await TriedAsync(async () =>
        {
            await session.SaveChangesAsync();
            return serial;
        });
    }

    private static Task<int> TakeAsync(IDocumentSession session) => RegisterCounter.Next(session, Department, Year, CancellationToken.None);

    /// <summary>Whoever asks is told that it did not work, and asks again or does not.</summary>
    private static async Task<int> TriedAsync(Func<Task<int>> act)
    {
        try
        {
            return await act();
        }
        catch (Exception fault) when (fault is NpgsqlException or Marten.Exceptions.MartenException or InvalidOperationException)
        {
            TestContext.Current.TestOutputHelper?.WriteLine(fault.Message);
            return 0;
        }
    }

    private Task<int> CountedAsync() => ScalarAsync<int>($"select serial from register_counter where tenant_id = '{_agency}'");

    private async Task<int> StoredAsync() => (int)await ScalarAsync<long>($"select count(*) from mt_doc_documentsummary where tenant_id = '{_agency}'");

    private async Task<T> ScalarAsync<T>(string query)
    {
        await using var connection = new NpgsqlConnection(_store.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(query, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    private async Task ExecuteAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(_store.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
