using System.Data.Common;
using Marten;
using Npgsql;
using NpgsqlTypes;
using OnNara.Domain.TaskCards;

namespace OnNara.Projections.TaskCards;

/// <summary>Which improvement points are wanted; what is left out is not asked for.</summary>
/// <param name="Overdue">Only those that are open and whose day has passed.</param>
public sealed record PointFilter(
    IReadOnlyList<PointStatus>? States = null, bool Overdue = false, string? Theme = null, Guid? OwnerId = null, Guid? TaskCardId = null);

/// <summary>How many points stand how, in all, in a cycle, in a department or under a theme.</summary>
/// <param name="AgeDays">How many days the open ones have been open.</param>
/// <param name="Cycles">In how many cycles they were raised; departments likewise.</param>
public sealed record PointCounts(
    string? Cycle, string? DepartmentCode, string? Theme, IReadOnlyDictionary<PointStatus, long> ByStatus, long Overdue, Mean AgeDays, long Cycles, long Departments)
{
    public long Total => ByStatus.Values.Sum();
}

/// <summary>An improvement point as it stood on the day.</summary>
/// <param name="AgeDays">How many days it had been open; none for what was declined or closed.</param>
public sealed record PointLine(PointRow Point, PointStatus Status, bool IsOverdue, int? AgeDays, CardName Card);

/// <summary>What evaluations taught, and what became of it. A point whose cycle is asked for was raised in it.</summary>
public sealed class PointBoard(IQuerySession session, TaskQuestion question) : TaskBoard(session, question)
{
    public static readonly IReadOnlyList<PointStatus> Open = [PointStatus.Raised, PointStatus.Accepted];

    private static readonly PointStatus[] Statuses = Enum.GetValues<PointStatus>();

    /// <summary>In all, by cycle, by department, and by theme.</summary>
    public async Task<IReadOnlyList<PointCounts>> Count(CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand();
        command.CommandText =
            $"""
            select cycle, department_code, theme, {string.Join(", ", Statuses.Select(s => $"count(*) filter (where status = '{s}')"))},
                count(*) filter (where overdue), avg(age), count(age), count(distinct cycle), count(distinct department_code)
            from (select p.cycle, p.department_code, p.theme, {Standing(command)} from {Table<PointRow>()} p where {string.Join(" and ", Wanted(new(), command))}) p
            group by grouping sets ((), (cycle), (department_code), (theme)) order by 1, 2, 3
            """;
        return await Read(
            command,
            r => new PointCounts(
                Text(r, 0), Text(r, 1), Text(r, 2), Statuses.Select((s, n) => (s, Count: r.GetInt64(3 + n))).ToDictionary(s => s.s, s => s.Count), r.GetInt64(7),
                new(Number(r, 8), r.GetInt64(9)), r.GetInt64(10), r.GetInt64(11)),
            cancellation);
    }

    /// <summary>What is due first comes first.</summary>
    public async Task<Page<PointLine>> List(PointFilter filter, PageRequest page, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand();
        var standing = Standing(command);
        var conditions = new List<string>();
        if (filter.States is { } states)
            conditions.Add($"p.status = any({command.AddTexts(states.Select(s => s.ToString()))})");
        if (filter.Overdue)
            conditions.Add("p.overdue");
        command.CommandText =
            $"""
            select p.data, p.status, p.overdue, p.age, card.data -> 'card' ->> 'title', card.task_code
            from (select p.*, {standing} from {Table<PointRow>()} p where {string.Join(" and ", Wanted(filter, command))}) p
            join {Table<TaskCardRow>()} card on card.tenant_id = p.tenant_id and card.id = p.task_card_id
            where {string.Join(" and ", conditions.Append(From(command, page, "p.sort_order")))}
            """;
        return page.Cut(await Read(command, LineOf, cancellation), line => line.Point.SortOrder);
    }

    private PointLine LineOf(DbDataReader reader)
    {
        var point = FromJson<PointRow>(reader, 0);
        return new(
            point, Enum.Parse<PointStatus>(reader.GetString(1)), reader.GetBoolean(2), reader.IsDBNull(3) ? null : reader.GetInt32(3),
            new(point.TaskCardId, reader.GetString(4), reader.GetString(5)));
    }

    private string Standing(NpgsqlCommand command)
    {
        var day = AsOf(command);
        var ended = $"(p.closed_on <= {day} or (p.answered_on <= {day} and p.is_declined))";
        return
            $"""
            case
                when p.closed_on <= {day} then '{PointStatus.Closed}'
                when p.answered_on <= {day} and p.is_declined then '{PointStatus.Declined}'
                when p.answered_on <= {day} then '{PointStatus.Accepted}'
                else '{PointStatus.Raised}'
            end as status,
            p.due_on < {day} and {ended} is not true as overdue,
            case when {ended} is not true then {day} - p.raised_on end as age
            """;
    }

    private List<string> Wanted(PointFilter filter, NpgsqlCommand command)
    {
        var conditions = Conditions(command, "p");
        conditions.AddRange(Question.Period(command, "p.raised_on"));
        conditions.Add($"p.raised_on <= {AsOf(command)}");
        if (filter.Theme is { } theme)
            conditions.Add($"p.theme = {command.Add(theme, NpgsqlDbType.Text)}");
        if (filter.OwnerId is { } owner)
            conditions.Add($"p.owner_id = {command.Add(owner, NpgsqlDbType.Uuid)}");
        if (filter.TaskCardId is { } card)
            conditions.Add($"p.task_card_id = {command.Add(card, NpgsqlDbType.Uuid)}");
        return conditions;
    }
}
