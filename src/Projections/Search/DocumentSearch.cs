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
        var count = terms.Count == 0 ? 0 : await Count(terms, cancellation);
        return (count == 0 ? new([], null) : await Rows(terms, page, cancellation), new(Math.Min(count, MostCounted), count > MostCounted));
    }

    private async Task<int> Count(IReadOnlyList<string> terms, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand();
        command.CommandText = $"select count(*)::int from ({Hits("1", terms, "", command)} limit {command.Add(MostCounted + 1, NpgsqlDbType.Integer)}) hits";
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        await reader.ReadAsync(cancellation);
        return reader.GetInt32(0);
    }

    private async Task<Page<Found>> Rows(IReadOnlyList<string> terms, PageRequest page, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand();
        command.CommandText =
            $"""
            {Hits("hit.data, hit.status, hit.may_read, candidate.sort_order", terms, page.Start, command)}
            limit {command.Add(page.Limit + 1, NpgsqlDbType.Integer)}
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
    /// Candidates by the index of characters and pairs, the latest first; then each is looked at itself and asked whether the reader may know
    /// it by what was hit: the entry's words for whoever knows the entry, all words for whoever may read. Whoever wants only the first ones
    /// has only so many looked at, which is why each is by itself.
    /// </summary>
    private string Hits(string what, IReadOnlyList<string> terms, string start, NpgsqlCommand command)
    {
        var schema = session.DocumentStore.Options.DatabaseSchemaName;
        var visibility = new Visibility(reach, command, schema);
        var tenant = command.Add(session.TenantId, NpgsqlDbType.Varchar);
        var keys = command.AddTexts([SearchEntry.AgencyKey(session.TenantId), .. terms.SelectMany(SearchText.Grams).Distinct()]);
        var begins = start.Length == 0 ? "" : $"and s.sort_order > {command.Add(start, NpgsqlDbType.Text)}";
        var found = terms.Select(term => command.Add(term, NpgsqlDbType.Text)).ToList();
        string Contains(string member) => string.Join(" and ", found.Select(term => $"strpos(s.data ->> '{member}', {term}) > 0"));
        return
            $"""
            select {what} from (
                select s.id, s.sort_order from {schema}.mt_doc_searchentry s where s.tenant_id = {tenant} and s.keys @> {keys} {begins} order by s.sort_order) candidate
            cross join lateral (
                select * from (
                    select s.data, d.data ->> 'status' as status, {visibility.Document(DocumentAction.ReadContent)} as may_read,
                        {visibility.Document(DocumentAction.ReadEntry)} as may_know, {Contains("entryText")} as entry_hit
                    from {schema}.mt_doc_searchentry s join {schema}.mt_doc_documentsummary d on d.tenant_id = s.tenant_id and d.id = s.id
                    where s.tenant_id = {tenant} and s.id = candidate.id and {Contains("fullText")}
                    union all
                    select s.data, i.data ->> 'status', {visibility.Incoming(IncomingAction.ReadContent)},
                        {visibility.Incoming(IncomingAction.ReadEntry)}, {Contains("entryText")}
                    from {schema}.mt_doc_searchentry s join {schema}.mt_doc_incomingsummary i on i.tenant_id = s.tenant_id and i.id = s.id
                    where s.tenant_id = {tenant} and s.id = candidate.id and {Contains("fullText")}) known
                where known.may_read or (known.may_know and known.entry_hit) limit 1) hit
            order by candidate.sort_order
            """;
    }
}
