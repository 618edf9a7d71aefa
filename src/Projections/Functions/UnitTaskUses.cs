using System.Data.Common;
using Marten;
using Npgsql;
using NpgsqlTypes;
using OnNara.Projections.Search;

namespace OnNara.Projections.Functions;

/// <summary>How a unit task was used.</summary>
/// <param name="Documents">How many of the documents looked at.</param>
/// <param name="Titles">Of the latest of them.</param>
public sealed record UnitTaskUse(string Code, long Documents, DateTimeOffset LastAt, IReadOnlyList<string> Titles);

/// <summary>Looks up which unit tasks documents were filed under, to propose them for another one.</summary>
public sealed class UnitTaskUses(IQuerySession session)
{
    /// <summary>Beyond this many documents of a word or a drafter nothing is learned any more.</summary>
    private const int MostDocuments = 200;

    private string Schema => session.DocumentStore.Options.DatabaseSchemaName;

    /// <summary>Those under which the person's latest documents are filed or to be filed, the latest first.</summary>
    public Task<IReadOnlyList<UnitTaskUse>> LastBy(Guid personId, int most, CancellationToken cancellation)
    {
        var command = new NpgsqlCommand();
        var tenant = command.Add(session.TenantId, NpgsqlDbType.Varchar);
        command.CommandText =
            $"""
            select code, count(*), max(at), (array_agg(title order by recency))[1:3] from (
                select coalesce(d.data -> 'entry' -> 'recordFile' ->> 'unitTaskCode', d.data ->> 'unitTaskCode') as code,
                    (d.data ->> 'lastActAt')::timestamptz as at, d.data ->> 'title' as title, d.recency
                from {Schema}.mt_doc_documentsummary d
                where d.tenant_id = {tenant} and d.drafter_id = {command.Add(personId, NpgsqlDbType.Uuid)} order by d.recency limit {MostDocuments}) used
            where code is not null group by code order by max(at) desc, code limit {command.Add(most, NpgsqlDbType.Integer)}
            """;
        return Read(command, cancellation);
    }

    /// <summary>
    /// Those of registered documents whose title shares words with a text, the most alike first. What stands in the register everybody
    /// of the agency may know, so nothing is told here that the register does not.
    /// </summary>
    public async Task<IReadOnlyList<UnitTaskUse>> Similar(string text, int most, CancellationToken cancellation)
    {
        // A single character is in too many titles to say anything.
        var terms = SearchText.TermsOf(text).Where(t => t.EnumerateRunes().Count() > 1).ToList();
        if (terms.Count == 0)
            return [];
        var command = new NpgsqlCommand();
        var tenant = command.Add(session.TenantId, NpgsqlDbType.Varchar);
        var hits = terms.Select(term =>
            $"""
            (select s.id from {Schema}.mt_doc_searchentry s
            where s.tenant_id = {tenant} and s.keys @> {command.AddTexts([SearchEntry.AgencyKey(session.TenantId), .. SearchText.LongestGrams(term)])} and strpos(s.data ->> 'entryText', {command.Add(term, NpgsqlDbType.Text)}) > 0
            order by s.sort_order limit {MostDocuments})
            """);
        command.CommandText =
            $"""
            select d.data -> 'entry' -> 'recordFile' ->> 'unitTaskCode' as code, count(*), max((d.data ->> 'lastActAt')::timestamptz),
                (array_agg(d.data ->> 'title' order by alike.words desc, d.recency))[1:3]
            from (select id, count(*) as words from ({string.Join(" union all ", hits)}) hit group by id) alike
            join {Schema}.mt_doc_documentsummary d on d.tenant_id = {tenant} and d.id = alike.id
            where jsonb_typeof(d.data -> 'entry') = 'object'
            group by 1 order by max(alike.words) desc, sum(alike.words) desc, 3 desc, 1 limit {command.Add(most, NpgsqlDbType.Integer)}
            """;
        return await Read(command, cancellation);
    }

    private async Task<IReadOnlyList<UnitTaskUse>> Read(NpgsqlCommand command, CancellationToken cancellation)
    {
        await using var asked = command;
        var uses = new List<UnitTaskUse>();
        await using DbDataReader reader = await session.ExecuteReaderAsync(asked, cancellation);
        while (await reader.ReadAsync(cancellation))
            uses.Add(new(reader.GetString(0), reader.GetInt64(1), reader.GetFieldValue<DateTimeOffset>(2), reader.GetFieldValue<string[]>(3)));
        return uses;
    }
}
