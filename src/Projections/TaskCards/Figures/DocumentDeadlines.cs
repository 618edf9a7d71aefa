using System.Data.Common;
using Marten;
using Npgsql;
using NpgsqlTypes;
using OnNara.Domain;
using OnNara.Domain.Documents;
using OnNara.Projections.Documents;

namespace OnNara.Projections.TaskCards;

/// <summary>How a document with a due moment was, or is, decided.</summary>
public enum DeadlineState
{
    DecidedInTime,
    DecidedLate,

    /// <summary>Not decided, and late already.</summary>
    OpenLate,
    Open,
}

/// <summary>A document with a due moment.</summary>
public sealed record DeadlineLine(
    Guid DocumentId, string Title, string? Number, string DepartmentCode, DocumentStatus Status, DateTimeOffset DueAt, DateTimeOffset? DecidedAt, DeadlineState State)
{
    /// <summary>The due moment and the document: the place in the list.</summary>
    internal string SortOrder => $"{Projections.SortOrder.Earliest(DueAt)}{DocumentId:N}";
}

/// <summary>Documents against the moments at which they were needed, as far as the reader may know of them.</summary>
public sealed class DocumentDeadlines(IQuerySession session, TaskQuestion question, Reach reach) : TaskBoard(session, question)
{
    private readonly string _schema = session.DocumentStore.Options.DatabaseSchemaName;

    public async Task<IReadOnlyDictionary<DeadlineState, long>> Count(CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand();
        command.CommandText = $"select state, count(*) from ({Rows(command)}) d group by 1";
        var counts = await Read(command, r => (State: Enum.Parse<DeadlineState>(r.GetString(0)), Count: r.GetInt64(1)), cancellation);
        return Enum.GetValues<DeadlineState>().ToDictionary(s => s, s => counts.Where(c => c.State == s).Sum(c => c.Count));
    }

    /// <summary>What is, or was, due first comes first.</summary>
    public async Task<Page<DeadlineLine>> List(DeadlineState? state, PageRequest page, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand();
        var rows = Rows(command);
        var wanted = state is { } only ? $"state = {command.Add(only.ToString(), NpgsqlDbType.Text)} and " : "";
        command.CommandText = $"select data, state from ({rows}) d where {wanted}{From(command, page, "sort_order")}";
        return page.Cut(await Read(command, LineOf, cancellation), line => line.SortOrder);
    }

    private DeadlineLine LineOf(DbDataReader reader)
    {
        var document = FromJson<DocumentSummary>(reader, 0);
        return new(
            document.Id, document.Title, document.Number?.ToString(), document.DepartmentCode, document.Status, document.DueAt!.Value, document.DecidedAt,
            Enum.Parse<DeadlineState>(reader.GetString(1)));
    }

    private string Rows(NpgsqlCommand command)
    {
        var conditions = new List<string>
        {
            $"d.tenant_id = {command.Add(Agency, NpgsqlDbType.Varchar)}",
            "d.data ->> 'dueAt' is not null",
            $"d.data ->> 'status' <> '{DocumentStatus.Withdrawn}'",
            new Visibility(reach, command, _schema).Document(DocumentAction.ReadEntry),
        };
        if (Question.Reach.Departments is { } departments)
            conditions.Add($"d.data ->> 'departmentCode' = any({command.AddTexts(departments)})");
        if (Question.From is { } from)
            conditions.Add($"(d.data ->> 'dueAt')::timestamptz >= {command.Add(OfficeDay.StartOf(from).ToUniversalTime(), NpgsqlDbType.TimestampTz)}");
        if (Question.To is { } to)
            conditions.Add($"(d.data ->> 'dueAt')::timestamptz < {command.Add(OfficeDay.StartOf(to.AddDays(1)).ToUniversalTime(), NpgsqlDbType.TimestampTz)}");
        var ends = command.Add(OfficeDay.StartOf(Question.AsOf.AddDays(1)).ToUniversalTime(), NpgsqlDbType.TimestampTz);
        return
            $"""
            select data, {SortKey} as sort_order,
                case
                    when decided < {ends} and decided <= due then '{DeadlineState.DecidedInTime}'
                    when decided < {ends} then '{DeadlineState.DecidedLate}'
                    when due < {ends} then '{DeadlineState.OpenLate}'
                    else '{DeadlineState.Open}'
                end as state
            from (
                select d.id, d.data, (d.data ->> 'dueAt')::timestamptz as due, (d.data ->> 'decidedAt')::timestamptz as decided
                from {Table<DocumentSummary>()} d where {string.Join(" and ", conditions)}) d
            """;
    }

    // As DeadlineLine writes it: the ticks of the moment since the year 1, in ten-millionths of a second.
    private const string SortKey = "lpad(((extract(epoch from due) + 62135596800) * 10000000)::bigint::text, 19, '0') || replace(id::text, '-', '')";
}
