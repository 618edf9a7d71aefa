using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Marten;
using Npgsql;
using OnNara.Domain.Documents.Content;
using OnNara.Domain.Incoming;
using OnNara.Projections.Incoming;
using OnNara.Projections.Registers;
using OnNara.Projections.Search;
using static OnNara.Domain.Tests.Documents.AnOffice;

namespace OnNara.Projections.Tests.PersonalData;

/// <summary>What a person wrote stands in the log so that it can go without the log being touched.</summary>
public sealed class PersonalDataTests(ReadStore store)
{
    private readonly string _agency = ReadStore.NewAgency();
    private readonly Guid _incoming = Guid.NewGuid();
    private readonly Guid _petitioner = Guid.NewGuid();

    [Fact]
    public async Task stands_encrypted_in_the_log_and_reads_as_it_was_written()
    {
        await TakeIn();

        var stored = await Stored();
        foreach (var personal in new[] { "김민원", "중앙로", "신청서" })
            stored.ShouldNotContain(personal);
        JsonNode.Parse(stored)!["attachments"]![0]!["sha256"]!.GetValue<string>().ShouldBe(new string('a', 64));

        var read = await Read();
        (read.SenderName, PlainText.Of(read.Body), read.Attachments[0].FileName).ShouldBe(("김민원", "제 집은 중앙로 7입니다.", "김민원 신청서.pdf"));
    }

    [Fact]
    public async Task reads_as_empty_once_the_key_is_destroyed_and_the_log_stands_as_it_stood()
    {
        await TakeIn();
        var before = await Stored();
        await store.Erase(_petitioner);

        (await Stored()).ShouldBe(before);
        var read = await Read();
        (read.SenderName, read.Body, read.Attachments[0].FileName, read.Title).ShouldBe(("", Body.Empty, "", "Petition about leave"));
    }

    [Fact]
    public async Task a_person_whose_key_is_destroyed_gets_no_other_one()
    {
        await TakeIn();
        await store.Erase(_petitioner);
        await store.Record<IncomingDocument>(_agency, Guid.NewGuid(), AnIncoming.OfAPerson(_petitioner));
        (await CountAsync("select count(*) from mt_events where data::text like '%' || $1 || '%' and data ? 'personal'", _petitioner.ToString())).ShouldBe(1);
    }

    [Fact]
    public async Task equal_data_of_two_people_stands_as_two_different_texts()
    {
        await TakeIn();
        var another = Guid.NewGuid();
        await store.Record<IncomingDocument>(_agency, another, AnIncoming.OfAPerson(Guid.NewGuid()));
        JsonNode.Parse(await Stored())!["personal"]!.ToString().ShouldNotBe(JsonNode.Parse(await Stored(another))!["personal"]!.ToString());
    }

    [Fact]
    public async Task one_persons_data_cannot_be_put_under_another_persons_name()
    {
        await TakeIn();
        var (another, other) = (Guid.NewGuid(), Guid.NewGuid());
        await store.Record<IncomingDocument>(_agency, other, AnIncoming.OfAPerson(another));
        await using (var connection = new NpgsqlConnection(store.ConnectionString))
        {
            await connection.OpenAsync();
            await using var swap = new NpgsqlCommand(
                "update mt_events set data = data || jsonb_build_object('personal', (select data -> 'personal' from mt_events where stream_id = $1)) where stream_id = $2", connection);
            swap.Parameters.AddWithValue(other);
            swap.Parameters.AddWithValue(_incoming);
            await swap.ExecuteNonQueryAsync();
        }

        (await Should.ThrowAsync<Exception>(Read)).GetBaseException().ShouldBeAssignableTo<CryptographicException>();
    }

    [Fact]
    public async Task rows_that_showed_it_show_it_no_more()
    {
        await TakeIn();
        await store.Record<IncomingDocument>(_agency, Guid.NewGuid(), AnIncoming.OfAPerson(Guid.NewGuid()));
        await using (var session = store.Store.LightweightSession(_agency))
        {
            session.Events.Append(_incoming, [.. AnIncoming.Handled().Skip(1)]);
            await session.SaveChangesAsync();
        }

        await store.CatchUp();
        (await Rows()).ShouldBe(("김민원", "김민원", true));

        await using (var session = store.Store.LightweightSession(_agency))
        {
            session.Events.Append(_incoming, new PersonalDataErased(Official("records-officer"), Morning.AddYears(7), _petitioner, ErasureBasis.RetentionEnded, "over"));
            await session.SaveChangesAsync();
        }

        await store.CatchUp();
        (await Rows()).ShouldBe(("", "", false));
    }

    private Task TakeIn() => store.Record<IncomingDocument>(_agency, _incoming, AnIncoming.OfAPerson(_petitioner) with { IncomingId = _incoming, AgencyCode = _agency });

    private async Task<DocumentTakenIn> Read()
    {
        await using var session = store.Store.QuerySession(_agency);
        return (DocumentTakenIn)(await session.Events.FetchStreamAsync(_incoming))[0].Data;
    }

    private async Task<(string? Summary, string? Register, bool Found)> Rows()
    {
        await using var session = store.Store.QuerySession(_agency);
        var entry = await session.LoadAsync<SearchEntry>(_incoming);
        return (
            (await session.LoadAsync<IncomingSummary>(_incoming))!.SenderName,
            (await session.Query<RegisterLine>().Where(l => l.SubjectId == _incoming).SingleAsync()).Counterpart,
            entry!.FullText.Contains("중앙로", StringComparison.Ordinal) && entry.FullText.Contains("김민원", StringComparison.Ordinal));
    }

    private async Task<string> Stored(Guid? stream = null)
    {
        await using var connection = new NpgsqlConnection(store.ConnectionString);
        await connection.OpenAsync();
        await using var select = new NpgsqlCommand("select data::text from mt_events where stream_id = $1 order by version limit 1", connection);
        select.Parameters.AddWithValue(stream ?? _incoming);
        return (string)(await select.ExecuteScalarAsync())!;
    }

    private async Task<long> CountAsync(string sql, string parameter)
    {
        await using var connection = new NpgsqlConnection(store.ConnectionString);
        await connection.OpenAsync();
        await using var select = new NpgsqlCommand(sql, connection);
        select.Parameters.AddWithValue(parameter);
        return (long)(await select.ExecuteScalarAsync())!;
    }
}
