using Marten;
using Npgsql;
using NpgsqlTypes;

namespace OnNara.Projections.TaskCards;

/// <summary>How a milestone stands against its days.</summary>
public enum MilestoneState
{
    ReachedOnTime,
    ReachedLate,

    /// <summary>Its cycle or its card ended without it.</summary>
    Unreached,

    /// <summary>Its day has passed.</summary>
    Late,

    /// <summary>Due within <see cref="MilestoneBoard.RiskDays"/> days and not as far as its days say, or one before it is late.</summary>
    AtRisk,
    NotBegun,
    OnSchedule,
}

/// <summary>Which milestones are wanted; what is left out is not asked for.</summary>
public sealed record MilestoneFilter(IReadOnlyList<MilestoneState>? States = null, Guid? ResponsibleId = null, Guid? TaskCardId = null);

/// <summary>How many milestones of a department stand how with one person.</summary>
public sealed record MilestoneCount(string DepartmentCode, Guid PersonId, MilestoneState State, long Count, decimal Percent, decimal Expected);

/// <summary>A milestone as it stood on the day.</summary>
/// <param name="ExpectedPercent">How far it would be if the work went evenly over its days.</param>
public sealed record MilestoneLine(MilestoneRow Milestone, MilestoneState State, int Percent, decimal ExpectedPercent, CardName Card);

/// <summary>The milestones of the plans that hold, against their days.</summary>
public sealed class MilestoneBoard(IQuerySession session, TaskQuestion question) : TaskBoard(session, question)
{
    public const int RiskDays = 7;

    public static readonly IReadOnlyList<MilestoneState> Open = [MilestoneState.Late, MilestoneState.AtRisk, MilestoneState.NotBegun, MilestoneState.OnSchedule];

    /// <summary>By department, person and state.</summary>
    public async Task<IReadOnlyList<MilestoneCount>> Count(CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand();
        command.CommandText =
            $"""
            select department_code, responsible_id, state, count(*), sum(percent), sum(expected)
            from (select *, {State(command)} as state from ({Rows(new(), command)}) m) m
            group by 1, 2, 3
            """;
        return await Read(
            command,
            r => new MilestoneCount(
                r.GetString(0), r.GetGuid(1), Enum.Parse<MilestoneState>(r.GetString(2)), r.GetInt64(3), r.GetDecimal(4), r.GetDecimal(5)),
            cancellation);
    }

    /// <summary>What is due first comes first.</summary>
    public async Task<Page<MilestoneLine>> List(MilestoneFilter filter, PageRequest page, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand();
        var rows = Rows(filter, command);
        var state = State(command);
        var states = filter.States is { } wanted ? $"state = any({command.AddTexts(wanted.Select(s => s.ToString()))}) and " : "";
        command.CommandText =
            $"""
            select row.data, m.state, m.percent, m.expected, card.data -> 'card' ->> 'title', card.task_code, m.sort_order
            from (select id, tenant_id, task_card_id, sort_order, state, percent, expected
                from (select *, {state} as state from ({rows}) m) m where {states}{From(command, page, "sort_order")}) m
            join {Table<MilestoneRow>()} row on row.tenant_id = m.tenant_id and row.id = m.id
            join {Table<TaskCardRow>()} card on card.tenant_id = m.tenant_id and card.id = m.task_card_id
            order by m.sort_order
            """;
        var lines = await Read(command, r => LineOf(r), cancellation);
        return page.Cut(lines, line => line.Milestone.SortOrder);
    }

    private MilestoneLine LineOf(System.Data.Common.DbDataReader reader)
    {
        var milestone = FromJson<MilestoneRow>(reader, 0);
        return new(
            milestone, Enum.Parse<MilestoneState>(reader.GetString(1)), (int)reader.GetDecimal(2), Math.Round(reader.GetDecimal(3), 2),
            new(milestone.TaskCardId, reader.GetString(4), reader.GetString(5)));
    }

    // A report that came after the day is not looked at: what stood then was put aside when the milestone went on. What is late of a card
    // is worked out once for all its milestones, not for each of them.
    private string Rows(MilestoneFilter filter, NpgsqlCommand command)
    {
        var conditions = Conditions(command, "m");
        var (tenant, day) = (command.Add(Agency, NpgsqlDbType.Varchar), AsOf(command));
        if (Question.HasPeriod)
            conditions.AddRange(Question.Period(command, "m.due_on"));
        else if (Question.Cycle is null && filter.TaskCardId is null)
            conditions.Add($"(m.ended_on is null or m.ended_on > {day})");
        if (filter.ResponsibleId is { } person)
            conditions.Add($"m.responsible_id = {command.Add(person, NpgsqlDbType.Uuid)}");
        if (filter.TaskCardId is { } card)
            conditions.Add($"m.task_card_id = {command.Add(card, NpgsqlDbType.Uuid)}");
        return
            $"""
            select m.id, m.tenant_id, m.task_card_id, m.cycle, m.code, m.department_code, m.responsible_id, m.first_day, m.due_on, m.after, m.sort_order,
                case when m.reached_on <= {day} then m.reached_on end as reached_on, m.ended_on,
                coalesce(was.percent, case when m.reported_on > {day} then 0 else m.percent end)::numeric as percent,
                earlier.late,
                least(100, greatest(0, 100.0 * ({day} - m.first_day + 1) / (m.due_on - m.first_day + 1))) as expected
            from {Table<MilestoneRow>()} m left join (
                select e.task_card_id, e.cycle, array_agg(e.code::text) as late from {Table<MilestoneRow>()} e
                where e.tenant_id = {tenant} and e.due_on < {day} and (e.reached_on is null or e.reached_on > {day}) group by 1, 2) earlier
                on m.after <> '' and earlier.task_card_id = m.task_card_id and earlier.cycle = m.cycle
            left join {Table<EarlierProgress>()} was
                on was.tenant_id = {tenant} and was.until > {day} and was."from" <= {day}
                and was.task_card_id = m.task_card_id and was.cycle = m.cycle and was.code = m.code
            where {string.Join(" and ", conditions)}
            """;
    }

    private string State(NpgsqlCommand command)
    {
        var day = AsOf(command);
        return
            $"""
            case
                when m.reached_on <= m.due_on then '{MilestoneState.ReachedOnTime}'
                when m.reached_on is not null then '{MilestoneState.ReachedLate}'
                when m.ended_on <= {day} then '{MilestoneState.Unreached}'
                when m.due_on < {day} then '{MilestoneState.Late}'
                when m.due_on <= {day} + {RiskDays} and m.percent < m.expected then '{MilestoneState.AtRisk}'
                when string_to_array(m.after, ',') && m.late then '{MilestoneState.AtRisk}'
                when m.first_day > {day} then '{MilestoneState.NotBegun}'
                else '{MilestoneState.OnSchedule}'
            end
            """;
    }
}
