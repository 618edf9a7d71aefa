namespace OnNara.Api.Tests.Evidence.Tampering;

/// <summary>Somebody with every right on the database changes rows of the log; an auditor who kept a checkpoint finds each, and where.</summary>
[Collection(nameof(SealedProduct))]
public sealed class TamperedEventTests(SealedProduct product)
{
    private const string Changed = "is not what was sealed there";

    private static readonly (string What, string Change)[] Changes =
    [
        ("what it says", "data = replace(data::text, '봄철', '가을철')::jsonb"),
        ("who acted", "data = jsonb_set(data, '{by,name}', '\"somebody else\"')"),
        ("when it was so", "data = jsonb_set(data, '{at}', '\"2026-01-01T00:00:00+09:00\"')"),
        ("when it was recorded", "timestamp = timestamp - interval '1 day'"),
        ("what kind of fact it is", "type = 'document_withdrawn'"),
        ("of which stream it is", "stream_id = gen_random_uuid()"),
        ("its place in the stream", "version = 77"),
        ("its own id", "id = gen_random_uuid()"),
        ("what it was a part of", "correlation_id = 'another'"),
        ("what caused it", "causation_id = 'another'"),
        ("what came with it", "headers = '{\"a\": 1}'"),
    ];

    [Fact]
    public async Task a_log_that_nobody_touched_holds_and_goes_on_holding_while_people_work()
    {
        using var kept = await KeptAgency.OpenAsync(product);
        var since = await kept.PaperworkAsync();
        var verdict = await kept.CheckAsync();
        verdict.ShouldHold();
        verdict.Text.ShouldContain("events read again");
        verdict.Text.ShouldContain("1 files that the events name");
        verdict.Text.ShouldContain("Nothing that was seen at the checkpoint that was kept has changed since.");
        (await kept.CheckFromOutsideAsync(kept.Checkpoint)).ShouldHold();
        (await kept.CheckAsync("--since", kept.Kept, "--from", since.ToString(System.Globalization.CultureInfo.InvariantCulture))).ShouldHold();
    }

    [Fact]
    public async Task an_event_of_which_anything_was_changed()
    {
        using var kept = await KeptAgency.OpenAsync(product);
        var fact = kept.Facts[0];
        var save = $"create table saved_{fact.Sequence} as select * from mt_events where seq_id = {fact.Sequence}";
        var restore = $"delete from mt_events where seq_id = {fact.Sequence}; insert into mt_events select * from saved_{fact.Sequence}";
        await product.ExecuteAsync(save);
        foreach (var (what, change) in Changes)
        {
            await product.ExecuteAsync($"update mt_events set {change} where seq_id = {fact.Sequence}");
            var verdict = await kept.CheckAsync();
            verdict.Text.ShouldContain($"✗ {fact.Where}: what stands there {Changed}", customMessage: what);
            verdict.ExitCode.ShouldBe(1, what);
            await product.ExecuteAsync(restore);
        }

        (await kept.CheckAsync()).ShouldHold();
    }

    [Fact]
    public async Task an_event_that_was_moved_to_another_agency()
    {
        using var kept = await KeptAgency.OpenAsync(product);
        var other = await product.OpenAgencyAsync();
        await product.ExecuteAsync($"update mt_events set tenant_id = '{other.Code}' where seq_id = {kept.Facts[1].Sequence}");
        (await kept.CheckAsync()).ShouldFind(kept.Facts[1].Where, $"in the name of {other.Code}", kept.Facts[1].Type, "version 2", kept.DocumentId.ToString());
    }

    [Fact]
    public async Task an_event_whose_number_no_event_can_have_any_more()
    {
        using var kept = await KeptAgency.OpenAsync(product);
        await product.ExecuteAsync($"update mt_events set data = data || '{{\"amount\": 1e400}}' where seq_id = {kept.Facts[1].Sequence}");
        (await kept.CheckAsync()).ShouldFind(kept.Facts[1].Where, "no number that a double can hold", "version 2");
    }

    [Fact]
    public async Task two_events_that_changed_places()
    {
        using var kept = await KeptAgency.OpenAsync(product);
        var (one, other) = (kept.Facts[0], kept.Facts[1]);
        await product.ExecuteAsync($"update mt_events set seq_id = -1 where seq_id = {one.Sequence}");
        await product.ExecuteAsync($"update mt_events set seq_id = {one.Sequence} where seq_id = {other.Sequence}");
        await product.ExecuteAsync($"update mt_events set seq_id = {other.Sequence} where seq_id = -1");
        var verdict = await kept.CheckAsync();
        verdict.ShouldFind(one.Where, $"was sealed at place {other.Place}");
        verdict.ShouldFind(other.Where, $"was sealed at place {one.Place}");
    }

    [Fact]
    public async Task two_events_that_changed_their_versions()
    {
        using var kept = await KeptAgency.OpenAsync(product);
        await product.ExecuteAsync($"update mt_events set version = -version where stream_id = '{kept.DocumentId}' and version in (1, 2)");
        await product.ExecuteAsync($"update mt_events set version = 3 + version where stream_id = '{kept.DocumentId}' and version < 0");
        var verdict = await kept.CheckAsync();
        verdict.ShouldFind(kept.Facts[0].Where, Changed, "version 2");
        verdict.ShouldFind(kept.Facts[1].Where, Changed, "version 1");
    }

    [Fact]
    public async Task an_event_that_was_deleted_in_the_middle()
    {
        using var kept = await KeptAgency.OpenAsync(product);
        await product.ExecuteAsync($"delete from mt_events where seq_id = {kept.Facts[1].Sequence}");
        var verdict = await kept.CheckAsync();
        verdict.ShouldFind(kept.Facts[1].Where, "is gone");
        verdict.ShouldFind($"Stream {kept.DocumentId}", "version 2 is not there", $"stands at place {kept.Facts[^1].Place}");
    }

    [Fact]
    public async Task the_newest_event_that_was_deleted()
    {
        using var kept = await KeptAgency.OpenAsync(product);
        var newest = (await product.RowsAsync(
            $"select s.place, s.event_sequence, e.stream_id from evidence_seals s join mt_events e on e.seq_id = s.event_sequence where agency = '{kept.Code}' order by place desc limit 1",
            rows => (Place: rows.GetInt64(0), Sequence: rows.GetInt64(1), Stream: rows.GetGuid(2))))[0];
        await product.ExecuteAsync($"delete from mt_events where seq_id = {newest.Sequence}");
        var verdict = await kept.CheckAsync();
        verdict.ShouldFind($"Place {newest.Place} (number {newest.Sequence}", "is gone");
        verdict.ShouldFind($"Stream {newest.Stream}", "the store counts");
    }

    [Fact]
    public async Task the_newest_events_of_a_stream_that_were_deleted()
    {
        using var kept = await KeptAgency.OpenAsync(product);
        var last = kept.Facts[^1];
        await product.ExecuteAsync($"delete from mt_events where seq_id = {last.Sequence}");
        var verdict = await kept.CheckAsync();
        verdict.ShouldFind(last.Where, "is gone");
        verdict.ShouldFind($"Stream {kept.DocumentId}", $"the store counts {last.Version}", $"version {last.Version - 1} are");
    }

    [Fact]
    public async Task a_whole_stream_that_was_deleted()
    {
        using var kept = await KeptAgency.OpenAsync(product);
        await product.ExecuteAsync($"delete from mt_events where stream_id = '{kept.DocumentId}'; delete from mt_streams where id = '{kept.DocumentId}'");
        var verdict = await kept.CheckAsync();
        foreach (var fact in kept.Facts)
            verdict.ShouldFind(fact.Where, "is gone");
    }

    [Fact]
    public async Task an_event_that_was_written_into_the_past()
    {
        var free = await product.ScalarAsync<long>("select nextval('mt_events_sequence')");
        using var kept = await KeptAgency.OpenAsync(product);
        var stream = Guid.NewGuid();
        await product.ExecuteAsync(
            $"""
            insert into mt_streams (id, tenant_id, type, version) values ('{stream}', '{kept.Code}', 'document', 1);
            insert into mt_events select (jsonb_populate_record(e, jsonb_build_object('seq_id', {free}, 'id', gen_random_uuid(), 'stream_id', '{stream}', 'version', 1, 'timestamp', '2026-01-01T00:00:00Z'))).*
            from mt_events e where seq_id = {kept.Facts[0].Sequence}
            """);
        (await kept.CheckAsync()).ShouldFind($"umber {free} in the store", "into the past", "version 1", stream.ToString(), "2026-01-01");
    }

    [Fact]
    public async Task an_event_that_was_doubled()
    {
        using var kept = await KeptAgency.OpenAsync(product);
        var last = kept.Facts[^1];
        await product.ExecuteAsync(
            $"""
            insert into mt_events select (jsonb_populate_record(e, jsonb_build_object('seq_id', nextval('mt_events_sequence'), 'version', {last.Version + 1}))).*
            from mt_events e where seq_id = {last.Sequence};
            update mt_streams set version = {last.Version + 1} where id = '{kept.DocumentId}'
            """);
        (await kept.CheckAsync()).ShouldFind("Place", $"stands at place {last.Place} too", $"version {last.Version + 1}", kept.DocumentId.ToString());
    }

    [Fact]
    public async Task an_event_that_was_put_at_the_end_of_a_stream_past_the_stores_own_count()
    {
        using var kept = await KeptAgency.OpenAsync(product);
        var last = kept.Facts[^1];
        await product.ExecuteAsync(
            $"""
            insert into mt_events select (jsonb_populate_record(e, jsonb_build_object('seq_id', nextval('mt_events_sequence'), 'id', gen_random_uuid(), 'version', {last.Version + 1}))).*
            from mt_events e where seq_id = {last.Sequence}
            """);
        (await kept.CheckAsync()).ShouldFind($"Stream {kept.DocumentId}", $"the store counts {last.Version}", $"version {last.Version + 1}");
    }

    [Theory]
    [InlineData("mt_events", "stream_id", "the row is marked as archived")]
    [InlineData("mt_streams", "id", "it is marked as archived")]
    public async Task what_was_hidden_from_readers(string table, string column, string finding)
    {
        using var kept = await KeptAgency.OpenAsync(product);
        await product.ExecuteAsync($"update {table} set is_archived = true where {column} = '{kept.DocumentId}'");
        (await kept.CheckAsync()).ShouldFind(finding);
    }
}
