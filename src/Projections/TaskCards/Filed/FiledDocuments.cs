using Marten;
using Npgsql;
using NpgsqlTypes;
using OnNara.Domain;
using OnNara.Domain.Documents;
using OnNara.Domain.Organizations;
using OnNara.Domain.TaskCards;
using OnNara.Projections.Documents;

namespace OnNara.Projections.TaskCards;

/// <summary>A document that is filed on a task card, as its list shows it.</summary>
/// <param name="FirstSubmittedAt">When its first round began.</param>
/// <param name="Rounds">How often it was submitted.</param>
/// <param name="Returns">How often it was returned on its way.</param>
public sealed record FiledDocumentLine(
    Guid DocumentId,
    string Title,
    string Number,
    Official Drafter,
    DateTimeOffset FirstSubmittedAt,
    DateTimeOffset DecidedAt,
    DateTimeOffset RegisteredAt,
    DateTimeOffset? DueAt,
    int Rounds,
    int Returns);

/// <summary>The documents that are filed on a task card: a document is there as soon as it is registered.</summary>
public sealed class FiledDocuments(IQuerySession session)
{
    private string Schema => session.DocumentStore.Options.DatabaseSchemaName;

    private string Table => $"{Schema}.mt_doc_documentsummary";

    /// <summary>What the reader may know of them, the ones touched last first.</summary>
    /// <param name="cycle">Only those that were decided in its days; none for all.</param>
    public async Task<Page<FiledDocumentLine>> Page(Guid taskCardId, Cycle? cycle, Reach reach, PageRequest page, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand();
        var conditions = Known(taskCardId, cycle, reach, command).Append($"d.recency > {command.Add(page.Start, NpgsqlDbType.Varchar)}");
        command.CommandText =
            $"""
            select d.data from {Table} d where {string.Join(" and ", conditions)}
            order by d.recency limit {command.Add(page.Limit + 1, NpgsqlDbType.Integer)}
            """;
        var serializer = session.DocumentStore.Options.Serializer();
        var rows = new List<DocumentSummary>();
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(await serializer.FromJsonAsync<DocumentSummary>(reader, 0, cancellation));
        }

        return page.Cut(rows, row => row.Recency).Select(LineOf);
    }

    /// <summary>How many the reader may know of.</summary>
    public async Task<long> Count(Guid taskCardId, Reach reach, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand();
        command.CommandText = $"select count(*) from {Table} d where {string.Join(" and ", Known(taskCardId, null, reach, command))}";
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        await reader.ReadAsync(cancellation);
        return reader.GetInt64(0);
    }

    /// <summary>What all of them tell the figures of the card; a figure is the same whoever reads it.</summary>
    public async Task<IReadOnlyList<FiledDocument>> Figures(Guid taskCardId, CancellationToken cancellation)
    {
        var registered = await session.Query<DocumentSummary>()
            .Where(d => d.TaskCardId == taskCardId && d.RegisteredAt != null)
            .OrderBy(d => d.Recency)
            .ToListAsync(cancellation);
        return [.. registered.Select(d => new FiledDocument(d.Id, d.Round, d.FirstSubmittedAt!.Value, d.DecidedAt!.Value, d.DueAt, d.Returns))];
    }

    private List<string> Known(Guid taskCardId, Cycle? cycle, Reach reach, NpgsqlCommand command)
    {
        var conditions = new List<string>
        {
            $"d.tenant_id = {command.Add(session.TenantId, NpgsqlDbType.Varchar)}",
            $"d.task_card_id = {command.Add(taskCardId, NpgsqlDbType.Uuid)}",
            "d.data ->> 'registeredAt' is not null",
            new Visibility(reach, command, Schema).Document(DocumentAction.ReadEntry),
        };
        if (cycle is not null)
        {
            conditions.Add($"(d.data ->> 'decidedAt')::timestamptz >= {command.Add(OfficeDay.StartOf(cycle.From).ToUniversalTime(), NpgsqlDbType.TimestampTz)}");
            conditions.Add($"(d.data ->> 'decidedAt')::timestamptz < {command.Add(OfficeDay.StartOf(cycle.To.AddDays(1)).ToUniversalTime(), NpgsqlDbType.TimestampTz)}");
        }

        return conditions;
    }

    private static FiledDocumentLine LineOf(DocumentSummary d) => new(
        d.Id, d.Entry!.Title, d.Number!.ToString(), d.Drafter, d.FirstSubmittedAt!.Value, d.DecidedAt!.Value, d.RegisteredAt!.Value, d.DueAt, d.Round, d.Returns);
}
