using System.Data.Common;
using Marten;
using Npgsql;
using NpgsqlTypes;
using OnNara.Domain;
using OnNara.Domain.Incoming;
using OnNara.Domain.Organizations;
using OnNara.Projections.Incoming;

namespace OnNara.Projections.TaskCards;

/// <summary>How an incoming document with a due moment was, or is, handled.</summary>
public enum IncomingDeadlineState
{
    HandledInTime,
    HandledLate,

    /// <summary>Not handled, and late already.</summary>
    OpenLate,
    Open,
}

/// <summary>An incoming document with a due moment.</summary>
/// <param name="DepartmentCode">The one that leads; none as long as nobody distributed it.</param>
public sealed record IncomingDeadlineLine(
    Guid IncomingId,
    string Title,
    string? DepartmentCode,
    Official? Handler,
    IncomingStatus Status,
    DateTimeOffset DueAt,
    DateTimeOffset? HandledAt,
    IncomingDeadlineState State)
{
    /// <summary>The due moment and the document: the place in the list.</summary>
    internal string SortOrder => $"{Projections.SortOrder.Earliest(DueAt)}{IncomingId:N}";
}

/// <summary>Incoming documents against the moments by which they were to be handled, as far as the reader may know of them.</summary>
public sealed class IncomingDeadlines(IQuerySession session, TaskQuestion question, Reach reach) : TaskBoard(session, question)
{
    // As IncomingDeadlineLine writes it: the ticks of the moment since the year 1, in ten-millionths of a second.
    private const string SortKey = "lpad(((extract(epoch from due) + 62135596800) * 10000000)::bigint::text, 19, '0') || replace(id::text, '-', '')";

    private static readonly string[] GivenAway = [nameof(IncomingStatus.Transferred), nameof(IncomingStatus.Returned), nameof(IncomingStatus.Forwarded)];

    private readonly string _schema = session.DocumentStore.Options.DatabaseSchemaName;

    public async Task<IReadOnlyDictionary<IncomingDeadlineState, long>> Count(CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand();
        command.CommandText = $"select state, count(*) from ({Rows(command)}) i group by 1";
        var counts = await Read(command, r => (State: Enum.Parse<IncomingDeadlineState>(r.GetString(0)), Count: r.GetInt64(1)), cancellation);
        return Enum.GetValues<IncomingDeadlineState>().ToDictionary(s => s, s => counts.Where(c => c.State == s).Sum(c => c.Count));
    }

    /// <summary>What is, or was, due first comes first.</summary>
    public async Task<Page<IncomingDeadlineLine>> List(IncomingDeadlineState? state, PageRequest page, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand();
        var rows = Rows(command);
        var wanted = state is { } only ? $"state = {command.Add(only.ToString(), NpgsqlDbType.Text)} and " : "";
        command.CommandText = $"select data, state from ({rows}) i where {wanted}{From(command, page, "sort_order")}";
        return page.Cut(await Read(command, LineOf, cancellation), line => line.SortOrder);
    }

    private IncomingDeadlineLine LineOf(DbDataReader reader)
    {
        var incoming = FromJson<IncomingSummary>(reader, 0);
        var lead = incoming.Parts.FirstOrDefault(p => p.IsLead);
        return new(
            incoming.Id, incoming.Title, lead?.Department.Code, lead?.Handler, incoming.Status, incoming.DueAt!.Value, incoming.HandledAt,
            Enum.Parse<IncomingDeadlineState>(reader.GetString(1)));
    }

    private string Rows(NpgsqlCommand command)
    {
        var conditions = new List<string>
        {
            $"i.tenant_id = {command.Add(Agency, NpgsqlDbType.Varchar)}",
            "i.data ->> 'dueAt' is not null",
            $"coalesce(i.data ->> 'closedAs', '') <> all({command.AddTexts(GivenAway)})",
            new Visibility(reach, command, _schema).Incoming(IncomingAction.ReadEntry),
        };
        if (Question.Reach.Departments is { } departments)
        {
            conditions.Add(
                $"""
                exists (select 1 from jsonb_array_elements(i.data -> 'parts') lead
                    where (lead ->> 'isLead')::boolean and lead -> 'department' ->> 'code' = any({command.AddTexts(departments)}))
                """);
        }

        if (Question.From is { } from)
            conditions.Add($"(i.data ->> 'dueAt')::timestamptz >= {command.Add(OfficeDay.StartOf(from).ToUniversalTime(), NpgsqlDbType.TimestampTz)}");
        if (Question.To is { } to)
            conditions.Add($"(i.data ->> 'dueAt')::timestamptz < {command.Add(OfficeDay.StartOf(to.AddDays(1)).ToUniversalTime(), NpgsqlDbType.TimestampTz)}");
        var ends = command.Add(OfficeDay.StartOf(Question.AsOf.AddDays(1)).ToUniversalTime(), NpgsqlDbType.TimestampTz);
        return
            $"""
            select data, {SortKey} as sort_order,
                case
                    when handled < {ends} and handled <= due then '{IncomingDeadlineState.HandledInTime}'
                    when handled < {ends} then '{IncomingDeadlineState.HandledLate}'
                    when due < {ends} then '{IncomingDeadlineState.OpenLate}'
                    else '{IncomingDeadlineState.Open}'
                end as state
            from (
                select i.id, i.data, (i.data ->> 'dueAt')::timestamptz as due, (i.data ->> 'handledAt')::timestamptz as handled
                from {Table<IncomingSummary>()} i where {string.Join(" and ", conditions)}) i
            """;
    }
}
