using Npgsql;
using OnNara.Api.Tests;
using OnNara.Load.Nation;

namespace OnNara.Projections.Tests;

/// <summary>A government's record in a store of its own: all of it, once, and with the read models and counters that acts would have left.</summary>
public sealed class NationalLoaderTests : IAsyncLifetime
{
    private const int Documents = 1_080;
    private readonly TestDatabase _database = new();

    public async ValueTask InitializeAsync() => await _database.CreateAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task leaves_a_store_as_acts_would_have_left_it()
    {
        await using var loader = NewLoader();

        var loaded = await loader.LoadAsync(Documents, CancellationToken.None);
        await loader.FinishAsync(null, CancellationToken.None);

        (await Ask("select count(*) from mt_events")).ShouldBe(loaded.Events);
        ((double)loaded.Events / Documents).ShouldBeInRange(7, 11);
        (await Ask("select count(*) from mt_doc_documentsummary")).ShouldBe(Documents);
        (await Ask("select count(distinct tenant_id) from mt_doc_documentsummary")).ShouldBe(Government.Agencies);
        (await Ask("select count(*) from mt_doc_workitem where data ->> 'kind' = 'Decide'")).ShouldBeGreaterThan(0);
        (await Ask("select count(*) from mt_doc_searchentry")).ShouldBe(await Ask("select count(*) from mt_streams"));

        // Every register is dense, and its counter stands at its last number.
        (await Ask("select count(*) from (select 1 from mt_doc_registerline group by tenant_id, department_code, year having max(serial) <> count(*)) gaps")).ShouldBe(0);
        (await Ask(
            """
            select count(*) from register_counter c where serial <> (
                select max(serial) from mt_doc_registerline l where l.tenant_id = c.tenant_id and l.department_code = c.department_code and l.year = c.year)
            """)).ShouldBe(0);
        (await Ask("select count(*) from register_counter")).ShouldBeGreaterThan(Government.Agencies);

        // What follows the log stands at its end, and the indexes of the log are there again.
        (await Ask("select count(*) from mt_event_progression where name <> 'HighWaterMark' and last_seq_id = (select max(seq_id) from mt_events)")).ShouldBe(4);
        (await Ask("select count(*) from pg_indexes where tablename = 'mt_events'")).ShouldBeGreaterThan(1);
        (await loader.IsFinishedAsync(Documents, CancellationToken.None)).ShouldBeTrue();
    }

    [Fact]
    public async Task goes_on_where_it_was_stopped()
    {
        using (var stop = new CancellationTokenSource())
        {
            await using var stopped = NewLoader(_ => stop.Cancel());
            await Should.ThrowAsync<OperationCanceledException>(stopped.LoadAsync(Documents, stop.Token));
        }

        var before = await Ask("select count(*) from mt_events");
        before.ShouldBeGreaterThan(0);
        await using var loader = NewLoader();
        var rest = await loader.LoadAsync(Documents, CancellationToken.None);
        var again = await loader.LoadAsync(Documents, CancellationToken.None);

        rest.Events.ShouldBeGreaterThan(0);
        again.Events.ShouldBe(0);
        (await Ask("select count(*) from mt_events")).ShouldBe(before + rest.Events);
        (await Ask("select count(*) from mt_streams where type = 'document'")).ShouldBe(Documents);
    }

    [Fact]
    public async Task refuses_a_store_that_holds_another_load()
    {
        await using var loader = NewLoader();
        await loader.LoadAsync(Documents, CancellationToken.None);

        await Should.ThrowAsync<StoreNotForLoadException>(loader.LoadAsync(Documents + 1, CancellationToken.None));
    }

    [Fact]
    public async Task refuses_a_store_that_holds_documents_of_people()
    {
        await using var store = new ReadStore();
        await store.InitializeAsync();
        await store.Record(ReadStore.NewAgency(), Domain.Tests.Documents.ADocument.Drafted());
        await using var loader = new NationalLoader(store.ConnectionString, _ => { });

        (await Should.ThrowAsync<StoreNotForLoadException>(loader.LoadAsync(Documents, CancellationToken.None))).Message.ShouldContain("holds documents");
    }

    [Fact]
    public async Task refuses_a_store_that_somebody_uses()
    {
        await using var somebody = new NpgsqlConnection(_database.ConnectionString);
        await somebody.OpenAsync();
        await using var loader = NewLoader();

        (await Should.ThrowAsync<StoreNotForLoadException>(loader.LoadAsync(Documents, CancellationToken.None))).Message.ShouldContain("stop the product");
    }

    private NationalLoader NewLoader(Action<string>? say = null) => new(_database.ConnectionString, say ?? (_ => { }));

    private async Task<long> Ask(string question)
    {
        // Nobody is left behind whom a load would take for somebody who uses the store.
        await using var source = NpgsqlDataSource.Create(_database.ConnectionString);
        await using var command = source.CreateCommand(question);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
