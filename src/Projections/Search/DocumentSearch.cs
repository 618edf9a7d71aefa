using Marten;
using Npgsql;
using NpgsqlTypes;
using OnNara.Domain.Documents;
using OnNara.Domain.Incoming;

namespace OnNara.Projections.Search;

/// <summary>A document that was found.</summary>
/// <param name="Status">Where it stands, in the words of its kind.</param>
/// <param name="MayRead">Whether the reader may open the content; else only the entry is known.</param>
/// <param name="Excerpt">The words around the first hit in the text, for whoever may read it.</param>
public sealed record Found(
    FoundKind Kind, Guid Id, string Title, string? Number, string Status, DateTimeOffset LastActAt, bool MayRead, string? Excerpt);

/// <summary>Finds documents by their words, and only those that the reader may know; the count is of these alone.</summary>
public sealed class DocumentSearch(IQuerySession session, Reach reach)
{
    /// <param name="terms">Each has to be in the text; none finds nothing.</param>
    public async Task<(Page<Found> Page, long Count)> Find(IReadOnlyList<string> terms, PageRequest page, CancellationToken cancellation)
    {
        var count = terms.Count == 0 ? 0 : await Count(terms, cancellation);
        return (count == 0 ? new([], null) : await Rows(terms, page, cancellation), count);
    }

    private async Task<long> Count(IReadOnlyList<string> terms, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand();
        command.CommandText = $"select count(*) from ({Hits(terms, command)}) hits";
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        await reader.ReadAsync(cancellation);
        return reader.GetInt64(0);
    }

    private async Task<Page<Found>> Rows(IReadOnlyList<string> terms, PageRequest page, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand();
        var hits = Hits(terms, command);
        command.CommandText =
            $"""
            select data, status, may_read, sort_order from ({hits}) hits
            where sort_order > {command.Add(page.Start, NpgsqlDbType.Text)} order by sort_order limit {command.Add(page.Limit + 1, NpgsqlDbType.Integer)}
            """;
        var serializer = session.DocumentStore.Options.Serializer();
        var rows = new List<(Found Found, string SortKey)>();
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var entry = await serializer.FromJsonAsync<SearchEntry>(reader, 0, cancellation);
            var mayRead = reader.GetBoolean(2);
            rows.Add((
                new(
                    entry.Kind, entry.Id, entry.Title, entry.Number, reader.GetString(1), entry.LastActAt, mayRead,
                    mayRead ? SearchText.Excerpt(entry.Text, terms) : null),
                reader.GetString(3)));
        }

        return page.Cut(rows, row => row.SortKey).Select(row => row.Found);
    }

    /// <summary>
    /// Candidates by the index of characters and pairs, then looked at themselves, then asked whether the reader may know them by
    /// what was hit: the entry's words for whoever knows the entry, all words for whoever may read.
    /// </summary>
    private string Hits(IReadOnlyList<string> terms, NpgsqlCommand command)
    {
        var schema = session.DocumentStore.Options.DatabaseSchemaName;
        var visibility = new Visibility(reach, command, schema);
        var tenant = command.Add(session.TenantId, NpgsqlDbType.Varchar);
        var grams = command.AddTexts(terms.SelectMany(SearchText.Grams).Distinct());
        string Contains(string member) => string.Join(" and ", terms.Select(t => $"strpos(s.data ->> '{member}', {command.Add(t, NpgsqlDbType.Text)}) > 0"));
        return
            $"""
            select hit.* from (
                select s.data, s.sort_order, d.data ->> 'status' as status, {visibility.Document(DocumentAction.ReadContent)} as may_read,
                    {visibility.Document(DocumentAction.ReadEntry)} as may_know, {Contains("entryText")} as entry_hit
                from {schema}.mt_doc_searchentry s join {schema}.mt_doc_documentsummary d on d.tenant_id = s.tenant_id and d.id = s.id
                where s.tenant_id = {tenant} and s.grams @> {grams} and {Contains("fullText")}
                union all
                select s.data, s.sort_order, i.data ->> 'status', {visibility.Incoming(IncomingAction.ReadContent)},
                    {visibility.Incoming(IncomingAction.ReadEntry)}, {Contains("entryText")}
                from {schema}.mt_doc_searchentry s join {schema}.mt_doc_incomingsummary i on i.tenant_id = s.tenant_id and i.id = s.id
                where s.tenant_id = {tenant} and s.grams @> {grams} and {Contains("fullText")}) hit
            where hit.may_read or (hit.may_know and hit.entry_hit)
            """;
    }
}
