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

/// <summary>How many were found.</summary>
/// <param name="Count">At most <see cref="DocumentSearch.MostCounted"/>.</param>
/// <param name="AndMore">There are more than were counted.</param>
public sealed record FoundCount(int Count, bool AndMore);

/// <summary>Finds documents by their words, and only those that the reader may know; the count is of these alone.</summary>
public sealed class DocumentSearch(IQuerySession session, Reach reach)
{
    /// <summary>Nobody reads on after so many; to judge thousands only to count them would keep everybody waiting.</summary>
    public const int MostCounted = 200;

    /// <param name="terms">Each has to be in the text; none finds nothing.</param>
    public async Task<(Page<Found> Page, FoundCount Count)> Find(IReadOnlyList<string> terms, PageRequest page, CancellationToken cancellation)
    {
        if (terms.Count == 0)
            return (new([], null), new(0, false));
        var (rows, count) = await Rows(terms, page, cancellation);
        return (page.Cut(rows, row => row.SortKey).Select(row => row.Found), new(Math.Min(count, MostCounted), count > MostCounted));
    }

    // The first ones are counted and shown; who turns the page has them counted from the beginning all the same.
    private async Task<(List<(Found Found, string SortKey)> Rows, int Count)> Rows(IReadOnlyList<string> terms, PageRequest page, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand();
        var counted = $"{Hits(terms, "", command)} limit {command.Add(MostCounted + 1, NpgsqlDbType.Integer)}";
        var limit = command.Add(page.Limit + 1, NpgsqlDbType.Integer);
        var shown = page.Start.Length == 0 ? "select * from counted order by sort_order" : Hits(terms, page.Start, command);
        command.CommandText =
            $"""
            with counted as materialized ({counted}), shown as ({shown} limit {limit})
            select (select count(*)::int from counted), s.data, shown.status, shown.may_read, shown.sort_order
            from (values (1)) one left join shown on true
            left join {session.DocumentStore.Options.DatabaseSchemaName}.mt_doc_searchentry s on s.tenant_id = {command.Add(session.TenantId, NpgsqlDbType.Varchar)} and s.id = shown.id
            order by shown.sort_order
            """;
        var serializer = session.DocumentStore.Options.Serializer();
        var (rows, count) = (new List<(Found Found, string SortKey)>(), 0);
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            count = reader.GetInt32(0);
            if (reader.IsDBNull(1))
                continue;
            var entry = await serializer.FromJsonAsync<SearchEntry>(reader, 1, cancellation);
            var mayRead = reader.GetBoolean(3);
            rows.Add((
                new(
                    entry.Kind, entry.Id, entry.Title, entry.Number, reader.GetString(2), entry.LastActAt, mayRead,
                    mayRead ? SearchText.Excerpt(entry.Text, terms) : null),
                reader.GetString(4)));
        }

        return (rows, count);
    }

    /// <summary>
    /// Candidates by the index of pairs of characters, the latest first; then each is looked at itself and asked whether the reader may know
    /// it by what was hit: the entry's words for whoever knows the entry, all words for whoever may read. Whoever wants only the first ones
    /// has only so many looked at, which is why each is by itself.
    /// </summary>
    private string Hits(IReadOnlyList<string> terms, string start, NpgsqlCommand command)
    {
        var schema = session.DocumentStore.Options.DatabaseSchemaName;
        var visibility = new Visibility(reach, command, schema);
        var tenant = command.Add(session.TenantId, NpgsqlDbType.Varchar);
        var keys = command.AddTexts([SearchEntry.AgencyKey(session.TenantId), .. terms.SelectMany(SearchText.LongestGrams).Distinct()]);
        var begins = start.Length == 0 ? "" : $"and s.sort_order > {command.Add(start, NpgsqlDbType.Text)}";
        var found = terms.Select(term => command.Add(term, NpgsqlDbType.Text)).ToList();
        string Contains(string member) => string.Join(" and ", found.Select(term => $"strpos(s.data ->> '{member}', {term}) > 0"));
        return
            $"""
            select candidate.id, hit.status, hit.may_read, candidate.sort_order from (
                select s.id, s.sort_order from {schema}.mt_doc_searchentry s where s.tenant_id = {tenant} and s.keys @> {keys} {begins} order by s.sort_order) candidate
            cross join lateral (
                select * from (
                    select d.data ->> 'status' as status, {visibility.Document(DocumentAction.ReadContent)} as may_read,
                        {visibility.Document(DocumentAction.ReadEntry)} as may_know, {Contains("entryText")} as entry_hit
                    from {schema}.mt_doc_searchentry s join {schema}.mt_doc_documentsummary d on d.tenant_id = s.tenant_id and d.id = s.id
                    where s.tenant_id = {tenant} and s.id = candidate.id and {Contains("fullText")}
                    union all
                    select i.data ->> 'status', {visibility.Incoming(IncomingAction.ReadContent)},
                        {visibility.Incoming(IncomingAction.ReadEntry)}, {Contains("entryText")}
                    from {schema}.mt_doc_searchentry s join {schema}.mt_doc_incomingsummary i on i.tenant_id = s.tenant_id and i.id = s.id
                    where s.tenant_id = {tenant} and s.id = candidate.id and {Contains("fullText")}) known
                where known.may_read or (known.may_know and known.entry_hit) limit 1) hit
            order by candidate.sort_order
            """;
    }
}
